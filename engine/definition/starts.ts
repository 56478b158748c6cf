import type { ElementOf, ProcessDefinition } from "@/contracts/process";

type Start = ElementOf<"startEvent">;

/** A start, and what begins it there: a person, a hook, or the event that it waits for. */
export interface WayToBegin {
  by: Start["startedBy"][number] | "event";
  start: Start;
}

/** All ways in which the process can begin but by a call: those for people first, then hooks, then events. */
export function waysToBegin(definition: ProcessDefinition): WayToBegin[] {
  const waiting = definition.elements.filter(
    (element): element is Start =>
      element.type === "startEvent" && element.parent === undefined && element.event !== undefined,
  );
  return [
    ...startsFor(definition, "member").map((start) => ({ by: "member" as const, start })),
    ...startsFor(definition, "hook").map((start) => ({ by: "hook" as const, start })),
    ...waiting.map((start) => ({ by: "event" as const, start })),
  ];
}

/** The starts of the process that people or hooks may use, in the order of the definition; each begins its own instance. */
export function startsFor({ elements }: ProcessDefinition, by: Start["startedBy"][number]): Start[] {
  return plainStarts(elements).filter(({ startedBy }) => startedBy.includes(by));
}

/** The starts of the process that wait for no event. */
export function plainStarts(elements: ProcessDefinition["elements"]): Start[] {
  return elements.filter(
    (element): element is Start =>
      element.type === "startEvent" && element.parent === undefined && element.event === undefined,
  );
}
