import { type Element, ElementSchema, type ElementType, type ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { hasBorder } from "@/engine/definition/has-border";
import { isGateway } from "../element-traits";
import { createElement } from "./create-element";

const allTypes = ElementSchema.options.map(({ shape }) => shape.type.value);

/** Types that an element may become where it stands: its flows, and what hangs on it or stands in it, must still make sense. */
export function possibleTypes({ elements, flows }: ProcessDefinition, id: string): ElementType[] {
  const element = elements.find((candidate) => candidate.id === id);
  if (!element) return [];
  const { type } = element;
  if (type === "eventSubProcess" || isBesideWay(type)) return [];
  if (isGateway(type)) return allTypes.filter(isGateway);
  if (isContainer(type)) return allTypes.filter((other) => isContainer(other) && other !== "eventSubProcess");
  const leads = flows.some(({ source }) => source === id);
  const holds = elements.some((other) => other.type === "boundaryEvent" && other.attachedTo === id);
  return allTypes.filter((other) => {
    if (isBesideWay(other) || isGateway(other) || isContainer(other)) return false;
    if (other === "endEvent") return !leads && !holds;
    return holds ? hasBorder(other) : true;
  });
}

const isBesideWay = (type: ElementType) => type === "startEvent" || type === "boundaryEvent";

/**
 * Makes an element one of another type at the same place. Id, name and every setting that both types know stay, so what
 * expressions use of it stays as well; a gateway that does not choose loses its conditions and its default.
 */
export function changeType(definition: ProcessDefinition, id: string, type: ElementType): ProcessDefinition {
  const element = definition.elements.find((candidate) => candidate.id === id);
  if (!element || element.type === type || !possibleTypes(definition, id).includes(type)) return definition;
  const changed = withKnownSettings(createElement(type, id), element);
  const chooses = type !== "parallelGateway" && type !== "eventBasedGateway";
  return {
    ...definition,
    elements: definition.elements.map((other) => (other === element ? changed : other)),
    flows: chooses
      ? definition.flows
      : definition.flows.map((flow) => {
          if (flow.source !== id) return flow;
          const { condition: _, isDefault: __, ...rest } = flow;
          return rest;
        }),
  };
}

/** Settings are taken over one by one: what the new type does not know, or knows otherwise, is left out. */
function withKnownSettings(fresh: Element, old: Element): Element {
  const shape = ElementSchema.options.find((option) => option.shape.type.value === fresh.type)?.shape ?? {};
  let changed = fresh;
  for (const [key, value] of Object.entries(old)) {
    if (key === "type" || !Object.hasOwn(shape, key)) continue;
    const parsed = ElementSchema.safeParse({ ...changed, [key]: value });
    if (parsed.success) changed = parsed.data;
  }
  return changed;
}
