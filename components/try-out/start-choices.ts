import type { ElementOf, ProcessDefinition } from "@/contracts/process";
import type { ScenarioStart } from "@/contracts/scenario";
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

const words = { member: "by a person", hook: "by a webhook" } as const;

/** The ways in which the process can begin, those for people first; by another process comes last and always works. */
export function startChoices({ elements }: ProcessDefinition): StartChoice[] {
  const starts = elements.filter(
    (element): element is ElementOf<"startEvent"> =>
      element.type === "startEvent" && element.parent === undefined,
  );
  const plain = starts.filter(({ event }) => event === undefined);
  const byPeople = (["member", "hook"] as const).flatMap((by) =>
    plain
      .filter(({ startedBy }) => startedBy.includes(by))
      .map((start): StartChoice => {
        const label = `${elementTitle(start)}: ${words[by]}`;
        return { key: `${by} ${start.id}`, label, by, element: start.id, start };
      }),
  );
  const byEvents = starts.flatMap((start): StartChoice[] => {
    if (start.event === undefined) return [];
    const label = `${elementTitle(start)}: by its event`;
    return [{ key: `event ${start.id}`, label, by: "event", element: start.id, start: null }];
  });
  const byCall: StartChoice = {
    key: "call",
    label: "By another process",
    by: "call",
    element: null,
    start: null,
  };
  return [...byPeople, ...byEvents, ...(plain.length > 0 ? [byCall] : [])];
}
