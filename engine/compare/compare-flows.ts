import type { Flow, ProcessDefinition } from "@/contracts/process";
import type { Change } from "./change";
import { sayChange } from "./say-change";

type TitleOf = (id: string) => string;

/** What is different about the flows, without what follows from elements that came or went. */
export function compareFlows(
  before: ProcessDefinition,
  after: ProcessDefinition,
  titleOf: TitleOf,
): Change[] {
  const stays = keptElements(before, after);
  const isKept = ({ source, target }: Flow) => stays.has(source) && stays.has(target);
  const pairs = matchFlows(before.flows, after.flows);
  const changes: Change[] = [];
  for (const [earlier, flow] of pairs.both) {
    const says = [
      ...(isKept(earlier) && isKept(flow) ? sayEnds(earlier, flow, titleOf) : []),
      ...sayChange("label", earlier.name, flow.name),
      ...sayChange("condition", earlier.condition, flow.condition),
      ...sayDefault(earlier, flow),
    ];
    if (says.length > 0) changes.push({ kind: "changed", ...subjectOf(flow, titleOf), says });
  }
  const bridged = bridgedBy(after, stays);
  const bridgedBefore = bridgedBy(before, stays);
  for (const flow of pairs.added) {
    if (isKept(flow) && !bridgedBefore.has(pairOf(flow)))
      changes.push({ kind: "added", ...subjectOf(flow, titleOf), says: ["added"] });
  }
  for (const flow of pairs.removed) {
    if (isKept(flow) && !bridged.has(pairOf(flow)))
      changes.push({ kind: "removed", ...subjectOf(flow, titleOf), says: ["removed"] });
  }
  return changes;
}

/** The same flow in both versions: by its id, else by what it joins. */
export function matchFlows(before: readonly Flow[], after: readonly Flow[]) {
  const byId = new Map(before.map((flow) => [flow.id, flow]));
  const kept = new Set(after.map(({ id }) => id));
  const byPair = new Map(before.filter(({ id }) => !kept.has(id)).map((flow) => [pairOf(flow), flow]));
  const both: [earlier: Flow, later: Flow][] = [];
  const added: Flow[] = [];
  for (const flow of after) {
    const earlier = byId.get(flow.id) ?? byPair.get(pairOf(flow));
    if (earlier) both.push([earlier, flow]);
    else added.push(flow);
  }
  const matched = new Set(both.map(([earlier]) => earlier));
  return { both, added, removed: before.filter((flow) => !matched.has(flow)) };
}

/** The elements that both versions have. */
export function keptElements(before: ProcessDefinition, after: ProcessDefinition): ReadonlySet<string> {
  const now = new Set(after.elements.map(({ id }) => id));
  return new Set(before.elements.map(({ id }) => id).filter((id) => now.has(id)));
}

/** Pairs of elements that stay, between which stands one that does not: what joined them is no news. */
export function bridgedBy(
  { elements, flows }: ProcessDefinition,
  stays: ReadonlySet<string>,
): ReadonlySet<string> {
  const into = Map.groupBy(flows, ({ target }) => target);
  const outOf = Map.groupBy(flows, ({ source }) => source);
  const pairs = elements
    .filter(({ id }) => !stays.has(id))
    .flatMap(({ id }) =>
      (into.get(id) ?? []).flatMap(({ source }) =>
        (outOf.get(id) ?? []).map(({ target }) => pairOf({ source, target })),
      ),
    );
  return new Set(pairs);
}

export function pairOf({ source, target }: Pick<Flow, "source" | "target">): string {
  return `${source} ${target}`;
}

function subjectOf({ id, source, target }: Flow, titleOf: TitleOf) {
  return { about: { kind: "flow" as const, id }, title: `“${titleOf(source)}” to “${titleOf(target)}”` };
}

function sayEnds(before: Flow, after: Flow, titleOf: TitleOf): string[] {
  const says: string[] = [];
  if (before.target !== after.target)
    says.push(`leads to “${titleOf(after.target)}”, no longer to “${titleOf(before.target)}”`);
  if (before.source !== after.source)
    says.push(`comes from “${titleOf(after.source)}”, no longer from “${titleOf(before.source)}”`);
  return says;
}

function sayDefault({ isDefault: was = false }: Flow, { isDefault: is = false }: Flow): string[] {
  if (was === is) return [];
  return [is ? "is the way taken otherwise" : "is no longer the way taken otherwise"];
}
