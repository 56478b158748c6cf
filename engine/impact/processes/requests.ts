import { inList } from "@/engine/elements/in-list";
import type { FindImpacts, ProcessPublication } from "@/engine/impact/publication";

/** So many places are named; the list of requests has all. */
const MOST_NAMED = 5;

/** Open requests: they go on with the version they have; those at a step that is gone cannot simply be moved. */
export const requests: FindImpacts<ProcessPublication> = ({ id, after, requests: open }) => {
  const there = new Set(after.definition.elements.map((element) => element.id));
  return open.map(({ version, count, waiting }) => {
    const places = waiting.slice(0, MOST_NAMED).map(({ title, count: at }) => `${at} at “${title}”`);
    const rest = waiting.length - MOST_NAMED;
    const listed = inList(rest > 0 ? [...places, `others at ${rest} more steps`] : places, "and");
    const lost = waiting.filter(({ element }) => !there.has(element));
    return {
      weight: "notice",
      about: { kind: "requests", processId: id, version },
      title: count === 1 ? `1 request on version ${version}` : `${count} requests on version ${version}`,
      says: [
        listed === "" ? "They go on with it." : `They go on with it: ${listed}.`,
        ...lost.map(
          ({ title, count: at }) =>
            `The new version has no “${title}”: to move the ${at} there, you say where they go on.`,
        ),
      ],
    };
  });
};
