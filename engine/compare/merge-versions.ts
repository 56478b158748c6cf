import type { ProcessDefinition } from "@/contracts/process";
import type { Change, ChangeKind } from "./change";
import { bridgedBy, keptElements, matchFlows, pairOf } from "./compare-flows";

/** Both versions in one drawing, with what happened to each element and flow; what is not named stayed as it was. */
export interface MergedVersions {
  definition: ProcessDefinition;
  elements: Readonly<Record<string, ChangeKind>>;
  flows: Readonly<Record<string, ChangeKind>>;
}

/** No flow of the contract has an id with a blank. */
const formerFlow = (id: string) => `${id} before`;

/** The later version together with what it does not have any more, so that one drawing shows all. */
export function mergeVersions(
  before: ProcessDefinition,
  after: ProcessDefinition,
  changes: readonly Change[],
): MergedVersions {
  const now = new Set(after.elements.map(({ id }) => id));
  const gone = before.elements.filter(({ id }) => !now.has(id));
  const { both, added, removed } = matchFlows(before.flows, after.flows);
  const redirected = both.filter(([was, is]) => was.source !== is.source || was.target !== is.target);
  const joined = new Set([...after.flows.map(pairOf), ...bridgedBy(after, keptElements(before, after))]);
  const former = [...removed, ...redirected.map(([was]) => was)].filter((flow) => !joined.has(pairOf(flow)));
  const flows: Record<string, ChangeKind> = {};
  for (const { id } of former) flows[formerFlow(id)] = "removed";
  for (const [, { id }] of redirected) flows[id] = "added";
  for (const { id } of added) flows[id] = "added";
  const elements: Record<string, ChangeKind> = {};
  for (const { about, kind } of changes) {
    if (about.kind === "element") elements[about.id] = kind;
    if (about.kind === "flow") flows[about.id] ??= kind;
  }
  const positions = { ...placesOf(before, gone), ...after.positions };
  return {
    definition: {
      ...after,
      elements: [...after.elements, ...gone],
      flows: [...after.flows, ...former.map((flow) => ({ ...flow, id: formerFlow(flow.id) }))],
      ...(Object.keys(positions).length > 0 && { positions }),
    },
    elements,
    flows,
  };
}

function placesOf({ positions = {} }: ProcessDefinition, elements: ProcessDefinition["elements"]) {
  return Object.fromEntries(
    elements.flatMap(({ id }) => {
      const place = positions[id];
      return place ? [[id, place] as const] : [];
    }),
  );
}
