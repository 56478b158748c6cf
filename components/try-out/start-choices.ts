import type { ElementOf, ProcessDefinition } from "@/contracts/process";
import type { ScenarioStart } from "@/contracts/scenario";
import { plainStarts, type WayToBegin, waysToBegin } from "@/engine/definition/starts";
import { elementTitle } from "@/engine/elements/element-title";

/** A way in which a process can begin. */
export type StartChoice = {
  key: string;
  label: string;
  by: ScenarioStart["by"];
  /** Null: the engine finds it. */
  element: string | null;
  /** The start event with the form that is filled in; null where values come without one. */
  start: ElementOf<"startEvent"> | null;
};

/** What begins a start, behind its title. */
export const beginsByWords: Record<WayToBegin["by"], string> = {
  member: "by a person",
  hook: "by a webhook",
  event: "by its event",
};

/** The ways in which the process can begin, those for people first; by another process comes last and always works. */
export function startChoices(definition: ProcessDefinition): StartChoice[] {
  const ways = waysToBegin(definition).map(({ by, start }): StartChoice => {
    const label = `${elementTitle(start)}: ${beginsByWords[by]}`;
    return {
      key: `${by} ${start.id}`,
      label,
      by,
      element: start.id,
      start: by === "event" ? null : start,
    };
  });
  const byCall: StartChoice = {
    key: "call",
    label: "By another process",
    by: "call",
    element: null,
    start: null,
  };
  return [...ways, ...(plainStarts(definition.elements).length > 0 ? [byCall] : [])];
}
