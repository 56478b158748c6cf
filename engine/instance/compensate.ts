import type { Variables } from "@/contracts/value";
import { handlerOf, innerHandlerOf } from "@/engine/definition/compensation";
import type { Graph, GraphNode } from "@/engine/definition/graph";
import { listenInside } from "./listeners";
import type { TokenGame } from "./token-game";
import { subtree } from "./token-tree";
import type { InstanceState, Undoable } from "./types";

/**
 * Compensation (BPMN 2.0, 10.6 and 13.5.5): undoes activities that are done, the last first, one after the other. The
 * thrower's token waits meanwhile, and each handler runs inside it. A sub-process is undone by its own handler, or else by
 * undoing what was done inside. A handler sees the values as they are now; the values of a round are those it had when it
 * was done.
 */

/** Whether the activity that is about to be done can be undone later. What is done by a handler cannot. */
export function isUndoable(game: TokenGame, node: GraphNode, token: number): boolean {
  const { scope, loop, undoable } = game.token(token);
  if (scope !== undefined && game.token(scope).undoing !== undefined) return false;
  if (undoable !== undefined) return true;
  return loop === undefined && (handlerOf(node) !== null || innerHandlerOf(node) !== null);
}

/** Undoes what is done in the thrower's scope, of one activity or of all; the thrower goes on when it is undone. */
export function compensate(game: TokenGame, thrower: number, activity: string | undefined): void {
  const records = scopesOf(game, thrower)
    .flatMap((scope) => undoableIn(game.state, scope))
    .filter(({ element }) => activity === undefined || activity === element);
  throwCompensation(game, thrower, records);
  undoNext(game, thrower);
}

/**
 * Gives up what runs in the transaction around the thrower and undoes what is done there, also inside what was given up.
 * In a loop all rounds are one transaction.
 */
export function cancelTransaction(game: TokenGame, thrower: number): void {
  const { tokens } = game.state;
  const root = transactionAround(game, thrower);
  const inside = subtree(tokens, [root]);
  const records = inside.flatMap((id) => [...(tokens[id]?.undoable ?? []), ...(tokens[id]?.undoing ?? [])]);
  throwCompensation(game, thrower, records);
  const staying = new Set<number | undefined>();
  for (let at: number | undefined = thrower; at !== root && at !== undefined; at = game.token(at).scope) {
    staying.add(at);
  }
  game.cancel(inside.filter((id) => id !== root && !staying.has(id)));
  undoNext(game, thrower);
}

/** Ends the transaction around the thrower; the flow goes on at its cancel event. */
export function leaveTransaction(game: TokenGame, thrower: number): void {
  const root = transactionAround(game, thrower);
  const { scope } = game.token(root);
  const caught = game
    .node(root)
    .boundaries.find(({ element }) => element.type === "boundaryEvent" && element.event.type === "cancel");
  game.cancel([root]);
  if (caught === undefined) game.settle(scope);
  else game.complete(game.enter(caught, { scope }));
}

/** The token of the transaction, of all its rounds in a loop. */
function transactionAround(game: TokenGame, thrower: number): number {
  const transaction = scopesOf(game, thrower).at(-1);
  if (transaction === undefined) throw new Error(`Token ${thrower} stands in no transaction.`);
  const { round, scope } = game.token(transaction);
  return round === undefined || scope === undefined ? transaction : scope;
}

/** Begins the next handler inside the thrower, which goes on when none is left. */
export function undoNext(game: TokenGame, thrower: number): void {
  const next = lastOf(game.graph, game.token(thrower).undoing ?? [], undefined);
  if (next !== null) {
    begin(game, thrower, next);
    return;
  }
  const undone = game.node(thrower).event?.undone;
  if (undone === undefined) game.complete(thrower);
  else undone(game, thrower);
}

/**
 * The scopes whose activities a thrower can undo, undefined for the process: the one that it stands in, and around an event
 * sub-process the one that this belongs to.
 */
function scopesOf(game: TokenGame, thrower: number): (number | undefined)[] {
  const scopes = [game.token(thrower).scope];
  for (let at = scopes[0]; at !== undefined; at = scopes.at(-1)) {
    if (game.node(at).element.type !== "eventSubProcess") break;
    scopes.push(game.token(at).scope);
  }
  return scopes;
}

function undoableIn(state: InstanceState, scope: number | undefined): readonly Undoable[] {
  return (scope === undefined ? state.undoable : state.tokens[scope]?.undoable) ?? [];
}

function throwCompensation(game: TokenGame, thrower: number, records: readonly Undoable[]): void {
  const activities = records.toSorted((a, b) => a.doneAt - b.doneAt).map(({ token }) => token);
  const { element } = game.token(thrower);
  game.emit({ type: "compensationThrown", token: thrower, element, activities });
}

interface Undoing {
  record: Undoable;
  /** The activity that undoes it, or the start of the event sub-process that does. */
  handler: GraphNode;
  locals: Variables | undefined;
}

/** The last activity that something undoes; inside a sub-process without a handler of its own, the last one there. */
function lastOf(graph: Graph, records: readonly Undoable[], around: Variables | undefined): Undoing | null {
  for (const record of records.toReversed()) {
    const node = graph.nodes.get(record.element);
    if (node === undefined) continue;
    const locals = record.locals === undefined ? around : { ...around, ...record.locals };
    const handler = handlerOf(node) ?? innerHandlerOf(node);
    if (handler !== null) return { record, handler, locals };
    const inside = lastOf(graph, record.inside ?? [], locals);
    if (inside !== null) return inside;
  }
  return null;
}

function begin(game: TokenGame, thrower: number, { record, handler, locals }: Undoing): void {
  const container = handler.element.type === "startEvent" ? handler.parent : null;
  const node = container ?? handler;
  const token = game.enter(node, { scope: thrower, ...(locals === undefined ? {} : { locals }) });
  const element = node.element.id;
  const inside = container === null ? {} : { inside: true as const };
  game.emit({ type: "compensationStarted", token, element, activity: record.token, ...inside });
  if (container === null) return;
  game.emit({ type: "scopeOpened", token, element });
  listenInside(game, container.inner, token);
  game.complete(game.enter(handler, { scope: token }));
}
