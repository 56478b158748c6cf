import type { Element } from "@/contracts/process";
import { eventTypeOf } from "@/contracts/process";
import type { Graph, GraphNode } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { waitingAt } from "@/engine/instance/joins";
import { refuse } from "@/engine/instance/refuse";
import type { InstanceState, Refusal, Token, Undoable } from "@/engine/instance/types";

export interface Versions {
  from: Graph;
  to: Graph;
  /** The element of the new version in the old one's place, by id. */
  targetOf: (element: string) => string;
}

/** Why the instance cannot go on soundly with the new version; null when it can. Listeners come and go with their hosts. */
export function refuseMigration({ tokens, undoable }: InstanceState, versions: Versions): Refusal | null {
  for (const token of Object.values(tokens)) {
    if (token.host !== undefined) continue;
    const refusal = refuseToken(token, versions);
    if (refusal !== null) return refusal;
  }
  const kept = Object.values(tokens).flatMap((token) => [
    ...(token.undoable ?? []),
    ...(token.undoing ?? []),
  ]);
  const lost = withInner([...(undoable ?? []), ...kept]).find(
    ({ element }) => !versions.to.nodes.has(versions.targetOf(element)),
  );
  if (lost === undefined) return null;
  return no(
    versions,
    lost.element,
    "was done and could be undone, but is not in the new version: say what takes its place",
  );
}

/** The records with those of what was done inside. */
function withInner(records: readonly Undoable[]): Undoable[] {
  return records.flatMap((record) => [record, ...withInner(record.inside ?? [])]);
}

function no({ from }: Versions, element: string, why: string): Refusal {
  const node = from.nodes.get(element);
  const title = node === undefined ? element : elementTitle(node.element);
  return refuse("notAllowed", `"${title}" ${why}.`, element);
}

function refuseToken(token: Token, versions: Versions): Refusal | null {
  const old = versions.from.nodes.get(token.element);
  const next = versions.to.nodes.get(versions.targetOf(token.element));
  const refused = (why: string) => no(versions, token.element, why);
  if (old === undefined || next === undefined) {
    return refused("is not in the new version: say where the request is to go on");
  }
  if (!isSameKind(old.element, next.element)) return refused("is another kind of step in the new version");
  const parent = old.parent === null ? null : versions.targetOf(old.parent.element.id);
  if (parent !== (next.parent?.element.id ?? null)) {
    return refused("stands in another sub-process in the new version");
  }
  if (!isSameLoop(old, next, token))
    return refused("is repeated differently in the new version, and its rounds have begun");
  if (token.wait === "join" && !canWait(next, token.via)) {
    return refused("waits for other branches, but the way by which this one came is not in the new version");
  }
  if (token.wait === "choice" && next.outgoing.length < 2)
    return refused("has no events to wait for in the new version");
  return null;
}

function isSameKind(old: Element, next: Element): boolean {
  return old.type === next.type && eventTypeOf(old) === eventTypeOf(next);
}

/** Conditions may change while a loop runs; how its rounds come about may not. */
function isSameLoop({ loop: old }: GraphNode, { loop: next }: GraphNode, token: Token): boolean {
  if (token.loop === undefined && token.round === undefined && token.wait === undefined) return true;
  if (old === null || next === null) return old === next;
  const before = old.settings;
  const after = next.settings;
  if (before.kind !== "multiInstance" || after.kind !== "multiInstance") return before.kind === after.kind;
  return (
    before.mode === after.mode &&
    before.itemVariable === after.itemVariable &&
    before.outputCollection === after.outputCollection
  );
}

const canWait = (join: GraphNode, via: string | null) =>
  waitingAt(join) && join.incoming.some((flow) => flow.id === via);
