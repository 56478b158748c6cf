import type { ProcessDefinition } from "@/contracts/process";
import { startsFor } from "@/engine/definition/starts";
import { elementTitle } from "@/engine/elements/element-title";
import type { FindImpacts, ProcessPublication } from "@/engine/impact/publication";

/** People who cannot start it any more, and times at which it does not start by itself any more. */
export const starts: FindImpacts<ProcessPublication> = ({ id, name, before, after }) => {
  const about = { kind: "process" as const, id };
  const open = (definition: ProcessDefinition) => startsFor(definition, "member").length > 0;
  const lost = open(before.definition) && !open(after.definition);
  const still = new Set(timedStarts(after.definition).map(({ id: element }) => element));
  const ended = timedStarts(before.definition).filter(({ id: element }) => !still.has(element));
  return [
    ...(lost
      ? [
          {
            weight: "breaks" as const,
            about,
            title: `Starting “${name}”`,
            says: ["People cannot start it any more."],
          },
        ]
      : []),
    ...ended.map((element) => ({
      weight: "breaks" as const,
      about,
      title: `Schedule “${elementTitle(element)}”`,
      says: ["It does not start by itself at that time any more."],
    })),
  ];
};

function timedStarts({ elements }: ProcessDefinition) {
  return elements.filter(
    (element) =>
      element.type === "startEvent" && element.parent === undefined && element.event?.type === "timer",
  );
}
