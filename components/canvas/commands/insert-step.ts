import type { Element, ElementType, ProcessDefinition } from "@/contracts/process";
import { hasBorder } from "@/engine/definition/has-border";
import { eventRegistry } from "@/engine/events/registry";
import { leadsOn } from "../flow-ends";
import { appendAfter } from "./append-after";
import { attachBoundaryEvent } from "./attach-boundary-event";
import { createElement } from "./create-element";
import { freeElementId, freeFlowId } from "./draft-ids";
import { furnish } from "./furnish";
import { insertOnFlow } from "./insert-on-flow";
import { newStep } from "./new-step";
import { scopeOf, standIn } from "./stand-in";

/** Where the palette would put a step. Inside null: into the process itself. */
export type InsertTarget = { kind: "flow" | "after"; id: string } | { kind: "inside"; id: string | null };

/** Puts a new element of a type at a place; `step` is its id, null where there is no place for it. */
export function insertStep(
  definition: ProcessDefinition,
  target: InsertTarget,
  type: ElementType,
): { definition: ProcessDefinition; step: string | null } {
  if (type === "boundaryEvent") {
    const host = hostAt(definition, target);
    if (!host) return { definition, step: null };
    const { definition: grown, event } = attachBoundaryEvent(definition, host.id);
    return { definition: grown, step: event };
  }
  const step = freeElementId(type, definition);
  return { definition: furnish(place(definition, target, { type, id: step }), step), step };
}

/** The activity on whose border an event at the place would hang. */
export function hostAt(definition: ProcessDefinition, target: InsertTarget): Element | null {
  const flow = target.kind === "flow" ? definition.flows.find(({ id }) => id === target.id) : undefined;
  const candidates = flow ? [flow.source, flow.target] : target.kind === "after" ? [target.id] : [];
  const found = candidates.map((id) => definition.elements.find((element) => element.id === id));
  return found.find((element) => element !== undefined && hasBorder(element.type)) ?? null;
}

type NewElement = { type: ElementType; id: string };

function place(
  definition: ProcessDefinition,
  target: InsertTarget,
  { type, id }: NewElement,
): ProcessDefinition {
  const scope = scopeAt(definition, target);
  const isBeside = type === "eventSubProcess" || type === "startEvent";
  const chain = newStep(type, definition);
  const inserted =
    isBeside || target.kind === "inside"
      ? putInside(definition, scope, isBeside ? [besideFlow(type, id, definition)] : chain)
      : target.kind === "flow"
        ? insertOnFlow(definition, target.id, chain)
        : appendAfter(definition, target.id, chain);
  return type === "eventBasedGateway" ? withSecondEvent(inserted, id) : inserted;
}

/** People and hooks have one way in; one more start is for a time to begin with. */
function besideFlow(type: ElementType, id: string, { elements }: ProcessDefinition): Element {
  const element = createElement(type, id);
  const isFurther = elements.some((other) => other.type === "startEvent" && other.parent === undefined);
  if (element.type !== "startEvent" || !isFurther) return element;
  return { ...element, event: eventRegistry.timer.beginning("start") };
}

function scopeAt(definition: ProcessDefinition, target: InsertTarget): string | null {
  if (target.kind === "inside") return target.id;
  const flow = target.kind === "flow" ? definition.flows.find(({ id }) => id === target.id) : undefined;
  return scopeOf(definition, flow?.source ?? target.id);
}

/** Without a flow to it, or, in a sub-process that has just been given its start and end, between these. */
function putInside(
  definition: ProcessDefinition,
  scope: string | null,
  chain: readonly Element[],
): ProcessDefinition {
  const isEmpty = scope !== null && definition.elements.every(({ parent }) => parent !== scope);
  const [first] = chain;
  const furnished = isEmpty && first && leadsOn(first.type) ? furnish(definition, scope) : definition;
  const way = furnished.flows.find(({ id }) => !definition.flows.some((flow) => flow.id === id));
  if (way) return insertOnFlow(furnished, way.id, chain);
  return { ...definition, elements: [...definition.elements, ...standIn(scope, chain)] };
}

/** What happens first of one event is no choice: a wait stands beside it, and both lead on to the same step. */
function withSecondEvent(definition: ProcessDefinition, gateway: string): ProcessDefinition {
  const first = definition.flows.find(({ source }) => source === gateway)?.target;
  const next = definition.flows.find(({ source }) => source === first)?.target;
  if (first === undefined) return definition;
  const wait = createElement("timer", freeElementId("timer", definition));
  const to = freeFlowId(definition);
  const ways = [{ id: to, source: gateway, target: wait.id }];
  if (next !== undefined) ways.push({ id: freeFlowId(definition, [to]), source: wait.id, target: next });
  return {
    ...definition,
    elements: [...definition.elements, ...standIn(scopeOf(definition, gateway), [wait])],
    flows: [...definition.flows, ...ways],
  };
}
