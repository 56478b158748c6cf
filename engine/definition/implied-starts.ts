/**
 * BPMN lets a process or sub-process be drawn without a start event: then it begins at everything to which no flow leads
 * (BPMN 2.0, 13.2 and 13.3.4).
 */
import { type Element, eventTypeOf, type ProcessDefinition } from "@/contracts/process";
import { freeId } from "./definition-fixes";

/** Without it, the process itself. */
type Container = string | undefined;

/** Draws the start that is implied; a definition that has one, or nowhere to begin, stays as it is. */
export function withStart(container?: Container): (definition: ProcessDefinition) => ProcessDefinition {
  return (definition) => {
    const first = firstElements(definition, container);
    if (first.length === 0) return definition;
    const start: Element = {
      type: "startEvent",
      id: freeId("start", definition.elements),
      name: "Start",
      startedBy: ["member"],
      ...(container === undefined ? {} : { parent: container }),
    };
    const flows = [...definition.flows];
    for (const { id: target } of first) {
      const id = freeId(`${start.id}_to_${target}`.slice(0, 56), flows);
      flows.push({ id, source: start.id, target });
    }
    return { ...definition, elements: [...definition.elements, start], flows };
  };
}

/** The definition with all starts that it implies. */
export function withImpliedStarts(definition: ProcessDefinition): ProcessDefinition {
  const containers = definition.elements.filter(
    ({ type }) => type === "subProcess" || type === "transaction",
  );
  return [undefined, ...containers.map(({ id }) => id)].reduce(
    (drawn, container) => withStart(container)(drawn),
    definition,
  );
}

function firstElements({ elements, flows }: ProcessDefinition, container: Container): Element[] {
  const inside = elements.filter(({ parent }) => parent === container);
  if (inside.some(({ type }) => type === "startEvent")) return [];
  const reached = new Set(flows.map(({ target }) => target));
  return inside.filter((element) => !reached.has(element.id) && !beginsByItself(element));
}

/** What its host, an event or a link begins. */
function beginsByItself(element: Element): boolean {
  const { type } = element;
  if (type === "boundaryEvent" || type === "eventSubProcess") return true;
  return type === "intermediateCatchEvent" && eventTypeOf(element) === "link";
}
