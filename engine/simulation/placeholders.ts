import type { EventDefinition } from "@/contracts/event-definition";
import type { Candidate } from "@/contracts/human-work";
import type { Element, ElementOf, ProcessDefinition } from "@/contracts/process";
import { decideHere, elsewhere } from "./decide-here";
import type { ProcessSource } from "./process-source";
import { personNamed } from "./simulated-people";

/**
 * The definition with placeholders for what only a tenant can give: people, forms, addresses, published processes. A process that
 * was drawn elsewhere or is not ready to be published can be tried all the same; what a tenant's process has is left alone.
 */
export function withPlaceholders(source: ProcessSource): ProcessDefinition {
  const { definition } = source;
  const elements = definition.elements.map((element) => named(placeholder(element, source), source));
  return { ...definition, elements };
}

/** Sentences call an element without a name by its id. */
function named(element: Element, { originalIds }: ProcessSource): Element {
  return { ...element, name: element.name.trim() || (originalIds?.get(element.id) ?? element.id) };
}

function placeholder(element: Element, source: ProcessSource): Element {
  const decided = decideHere(element, source);
  if (decided !== null) return decided;
  switch (element.type) {
    case "businessRuleTask":
      return elsewhere(element);
    case "startEvent":
      return withEvent(withoutUnknownForm(element, source));
    case "userTask":
      return withPeople(withoutUnknownForm(element, source));
    case "httpRequest":
      return { ...element, url: element.url.trim() || "https://example.invalid/" };
    case "email":
      return { ...element, to: element.to.trim() || "somebody@example.invalid" };
    case "webhookEvent":
      return { ...element, eventType: element.eventType || element.id };
    case "dataRecord":
      return withTable(element);
    case "document":
      return { ...element, text: element.text.trim() || element.id };
    case "scriptTask":
      return { ...element, source: element.source.trim() || "return null;" };
    case "callActivity":
      return { ...element, processId: source.calls?.get(element.id) ?? element.processId ?? "" };
    case "timer":
      return element.duration === undefined && element.until === undefined ? asCatchEvent(element) : element;
    case "sendTask":
    case "receiveTask":
      return { ...element, event: { ...element.event, name: element.event.name.trim() || element.id } };
    case "endEvent":
    case "intermediateCatchEvent":
    case "intermediateThrowEvent":
    case "boundaryEvent":
      return withEvent(element);
    default:
      return element;
  }
}

/** A table that is not told has a record to find; what comes of it is answered as other outside work is. */
function withTable(element: ElementOf<"dataRecord">): Element {
  const { tableId = NO_TABLE, match, values } = element;
  const some = [{ column: "key", expression: '"?"' }];
  return {
    ...element,
    tableId,
    match: match.length > 0 ? match : some,
    values: values.length > 0 ? values : some,
  };
}

const NO_TABLE = "00000000-0000-4000-8000-000000000000";

/** A time that is not told comes when a step says so. */
function asCatchEvent({ id, name, documentation, parent }: ElementOf<"timer">): Element {
  const event = { type: "message" as const, name: id };
  return { type: "intermediateCatchEvent", id, name, documentation, parent, event };
}

/** An event that does not say what it is about is called as its element, and comes when a step says so. */
function withEvent<Of extends Element & { event?: EventDefinition | undefined }>(element: Of): Of {
  const { event, id } = element;
  return event === undefined ? element : { ...element, event: toldEvent(event, id) };
}

function toldEvent(event: EventDefinition, id: string): EventDefinition {
  switch (event.type) {
    case "message":
    case "signal":
      return { ...event, name: event.name.trim() || id };
    case "timer": {
      const isTold = [event.duration, event.until, event.cycle].some((time) => time !== undefined);
      return isTold ? event : { type: "message", name: id };
    }
    case "conditional":
      return event.condition.trim() === "" ? { type: "message", name: id } : event;
    default:
      return event;
  }
}

function withoutUnknownForm<Of extends ElementOf<"startEvent" | "userTask">>(
  element: Of,
  { forms = {} }: ProcessSource,
): Of {
  if (element.formId === undefined || Object.hasOwn(forms, element.formId)) return element;
  const { formId: _, ...rest } = element;
  return rest as Of;
}

/**
 * Whoever completes a task that one person does may do so. Where several have to do it they are counted: a group or role
 * stands for as many as have to agree, else for one.
 */
function withPeople(element: ElementOf<"userTask">): ElementOf<"userTask"> {
  const everybody: Candidate = { kind: "role", role: "participant" };
  const { completion, candidates } = element;
  if (completion === undefined) return { ...element, candidates: [everybody] };
  const size = completion.rule === "count" ? completion.count : 1;
  const counted = candidates.length === 0 ? [everybody] : candidates;
  return { ...element, candidates: counted.flatMap((candidate) => membersFor(candidate, size)) };
}

function membersFor(candidate: Candidate, size: number): Candidate[] {
  if (candidate.kind !== "group" && candidate.kind !== "role") return [candidate];
  const key = candidate.kind === "group" ? candidate.groupId : candidate.role;
  return Array.from({ length: size }, (_, index) => ({
    kind: "member",
    memberId: personNamed(`${key} ${index}`),
  }));
}
