import { elementTitle } from "@/engine/elements/element-title";
import { inList } from "@/engine/elements/in-list";
import { elementRegistry } from "@/engine/elements/registry";
import type { FindImpacts, ProcessPublication } from "@/engine/impact/publication";

/** Reports go by step: of steps that are gone there are no new figures, and old ones cannot be compared with those of another step. */
export const reports: FindImpacts<ProcessPublication> = ({ id, before, after }) => {
  const later = new Map(after.definition.elements.map((element) => [element.id, element]));
  const timed = before.definition.elements.filter(({ type }) => elementRegistry[type].waits !== "never");
  const gone = timed.filter((element) => !later.has(element.id));
  const changed = timed.filter(
    ({ id: element, type }) => later.has(element) && later.get(element)?.type !== type,
  );
  const says = [
    ...(gone.length > 0 ? [`There are no new figures of ${listed(gone)}; those so far stay.`] : []),
    ...(changed.length > 0
      ? [`Figures of ${listed(changed)} are about another kind of step from now on.`]
      : []),
  ];
  return says.length === 0
    ? []
    : [{ weight: "notice", about: { kind: "report", processId: id }, title: "Report “Performance”", says }];
};

const listed = (elements: Parameters<typeof elementTitle>[0][]) =>
  inList(
    elements.map((element) => `“${elementTitle(element)}”`),
    "and",
  );
