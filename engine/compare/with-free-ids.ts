import type { Flow, ProcessDefinition } from "@/contracts/process";
import { renamedText } from "@/engine/definition/renamed-text";
import { isDeepEqual } from "./is-deep-equal";
import type { Versions } from "./merge-values";

/**
 * Two people who add a step at the same time may give it the same id. Mine gets another one then, wherever it is used, so
 * that both steps are in. Theirs is saved already and stays.
 */
export function withFreeIds(versions: Versions<ProcessDefinition>): Versions<ProcessDefinition> {
  const { base, mine, theirs } = versions;
  const elements = clashes(base.elements, mine.elements, theirs.elements, isDeepEqual);
  // Flows that say the same join other steps than theirs when an end of them is renamed.
  const isJoint = (own: Flow, other: Flow) =>
    isDeepEqual(own, other) && !elements.includes(own.source) && !elements.includes(own.target);
  const flows = clashes(base.flows, mine.flows, theirs.flows, isJoint);
  if (elements.length === 0 && flows.length === 0) return versions;
  const known = [base, mine, theirs].flatMap((one) => [...one.elements, ...one.flows]);
  const taken = new Set(known.map(({ id }) => id));
  const ids = freeIds(elements, taken);
  const flowIds = freeIds(flows, taken);
  const rename = renamedText(ids);
  const { positions, ...rest } = mine;
  const places = Object.entries(positions ?? {}).map(([id, place]) => [ids.get(id) ?? id, place]);
  const renamed: ProcessDefinition = {
    ...rest,
    elements: rename(mine.elements),
    flows: mine.flows.map((flow) => ({ ...rename(flow), id: flowIds.get(flow.id) ?? flow.id })),
    ...(positions && { positions: Object.fromEntries(places) }),
  };
  return { base, mine: renamed, theirs };
}

type Named = { id: string };

function clashes<Part extends Named>(
  base: readonly Part[],
  mine: readonly Part[],
  theirs: readonly Part[],
  isSame: (own: Part, other: Part) => boolean,
): string[] {
  const old = new Set(base.map(({ id }) => id));
  const other = new Map(theirs.map((part) => [part.id, part]));
  return mine.flatMap((part) => {
    const same = old.has(part.id) ? undefined : other.get(part.id);
    return same && !isSame(part, same) ? [part.id] : [];
  });
}

/** Leaves room for a number within the longest key. */
const LONGEST_STEM = 56;

/** "task3" becomes "task4", or the first that is free after it. */
function freeIds(ids: readonly string[], taken: Set<string>): ReadonlyMap<string, string> {
  return new Map(
    ids.map((id) => {
      const stem = id.replace(/\d+$/, "").slice(0, LONGEST_STEM);
      let number = Number(/\d{1,6}$/.exec(id)?.[0] ?? "1") + 1;
      while (taken.has(`${stem}${number}`)) number += 1;
      taken.add(`${stem}${number}`);
      return [id, `${stem}${number}`] as const;
    }),
  );
}
