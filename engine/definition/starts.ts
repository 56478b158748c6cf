import type { ElementOf, ProcessDefinition } from "@/contracts/process";

type Start = ElementOf<"startEvent">;

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
