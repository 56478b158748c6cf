import { eventTypeOf } from "@/contracts/process";
import type { Mapping } from "@/contracts/repair";
import type { Graph, GraphNode } from "@/engine/definition/graph";
import { storableText } from "@/engine/form/storable-text";
import { refuse } from "@/engine/instance/refuse";
import type { TokenGame } from "@/engine/instance/token-game";
import { Transition } from "@/engine/instance/transition";
import type { DecideContext, Decision, InstanceState } from "@/engine/instance/types";
import { startListening } from "./listening";
import { refuseMigration, type Versions } from "./refuse-migration";
import { replaceToken } from "./replace-token";

export interface Migration {
  from: Graph;
  to: Graph;
  /** Of the new version. */
  versionId: string;
  /** Of the one it has now. */
  fromVersionId?: string;
  mapping: Mapping;
  reason: string;
}

/**
 * Lets an instance go on with another version of its process. Tokens stay where they are, at the elements of the same id
 * or of the mapping, with what they wait for: an open task is not created again. Only what waits for events changes: events
 * that are new at a host begin to listen, those that are gone stop, and a wait that is about something else now begins anew.
 */
export function decideMigration(
  { from, to, versionId, fromVersionId, mapping, reason }: Migration,
  state: InstanceState,
  context: DecideContext,
): Decision {
  if (state.status !== "running") {
    return { ok: false, refusal: refuse("alreadyEnded", "This request has ended and keeps its version.") };
  }
  const targetOf = (element: string) =>
    Object.hasOwn(mapping, element) ? (mapping[element] ?? element) : element;
  const versions: Versions = { from, to, targetOf };
  const refusal = refuseMigration(state, versions);
  if (refusal !== null) return { ok: false, refusal };
  const kept = Object.entries(mapping).filter(([old, next]) => old !== next && from.nodes.has(old));
  const game = new Transition(to, state, context);
  game.cancel(lostListeners(state, versions));
  game.emit({
    type: "instanceMigrated",
    versionId,
    ...(fromVersionId !== undefined && { fromVersionId }),
    mapping: Object.fromEntries(kept),
    reason: storableText(reason),
  });
  for (const token of changedWaits(state, versions)) replaceToken(game, token);
  listenAnew(game, versions, state);
  const more = game.advance();
  return { ok: true, events: game.events, state: game.state, more };
}

/** Listeners whose event is not at their host any more, or is about something else. */
function lostListeners({ tokens }: InstanceState, { from, to, targetOf }: Versions): number[] {
  return Object.entries(tokens).flatMap(([id, token]) => {
    if (token.host === undefined) return [];
    const old = from.nodes.get(token.element);
    const next = to.nodes.get(targetOf(token.element));
    const hostElement = tokens[token.host]?.element;
    const host = hostElement === undefined ? null : to.nodes.get(targetOf(hostElement));
    const stays =
      old !== undefined &&
      next !== undefined &&
      isSameEvent(old, next) &&
      (host === null || listensFor(next, host, to));
    return stays ? [] : [Number(id)];
  });
}

/** Tokens of the flow that wait for an event which is about something else in the new version. */
function changedWaits({ tokens }: InstanceState, { from, to, targetOf }: Versions): number[] {
  return Object.entries(tokens).flatMap(([id, { element, host, wait }]) => {
    if (host !== undefined || (wait !== "event" && wait !== "timer")) return [];
    const old = from.nodes.get(element);
    const next = to.nodes.get(targetOf(element));
    return old === undefined || next === undefined || isSameEvent(old, next) ? [] : [Number(id)];
  });
}

/** Whether the event listens on behalf of that host: on its border, after it, or at the start inside it. */
function listensFor(event: GraphNode, host: GraphNode | undefined, { inner }: Graph): boolean {
  if (host === undefined) return inner.eventStarts.includes(event);
  return (
    host.boundaries.includes(event) ||
    host.inner.eventStarts.includes(event) ||
    host.outgoing.some((flow) => flow.target === event)
  );
}

/** Whether what is waited for is the same, so that the wait can go on as it is. */
function isSameEvent(old: GraphNode, next: GraphNode): boolean {
  return eventTypeOf(old.element) === eventTypeOf(next.element) && settingsOf(old) === settingsOf(next);
}

function settingsOf({ element }: GraphNode): string {
  if (element.type === "timer") return JSON.stringify([element.duration, element.until, element.workingTime]);
  return "event" in element ? JSON.stringify(element.event) : "";
}

/** Events that the old version did not have listen from now on; one that has happened already does not come again. */
function listenAnew(game: TokenGame, { from, targetOf }: Versions, before: InstanceState): void {
  const known = new Map([...from.nodes].map(([id, node]) => [targetOf(id), node]));
  const isNew = (node: GraphNode) => {
    const old = known.get(node.element.id);
    return old === undefined || !isSameEvent(old, node);
  };
  startListening(game, fresh(game.graph.inner.eventStarts, isNew), { host: 0, scope: undefined });
  for (const id of Object.keys(before.tokens).map(Number)) {
    if (!game.has(id)) continue;
    const { host, wait, round, loop, scope } = game.token(id);
    if (host !== undefined || wait === undefined || wait === "join") continue;
    const node = game.node(id);
    if (round === undefined) startListening(game, fresh(node.boundaries, isNew), { host: id, scope });
    if (wait === "scope" && loop === undefined) {
      startListening(game, fresh(node.inner.eventStarts, isNew), { host: id, scope: id });
    }
    if (wait === "choice") {
      const events = node.outgoing.map((flow) => ({ node: flow.target, via: flow.id }));
      startListening(game, events, { host: id, scope });
    }
  }
}

const fresh = (nodes: readonly GraphNode[], isNew: (node: GraphNode) => boolean) =>
  nodes.filter(isNew).map((node) => ({ node }));
