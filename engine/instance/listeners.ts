import type { Value, Variables } from "@/contracts/value";
import type { GraphNode, GraphScope } from "@/engine/definition/graph";
import type { TokenGame } from "./token-game";
import { listenersOf, tokensIn } from "./token-tree";

/** Lets the boundary events of the activity at the token listen; those that do so already stay. */
export function listenAround(game: TokenGame, node: GraphNode, token: number): void {
  if (node.boundaries.length === 0) return;
  const { scope } = game.token(token);
  const listening = new Set(listenersOf(game.state.tokens, token).map((id) => game.token(id).element));
  for (const boundary of node.boundaries) {
    if (!listening.has(boundary.element.id)) listen(game, boundary, { scope, host: token });
  }
}

/** Lets the event sub-processes of a scope listen, undefined for the process itself. */
export function listenInside(game: TokenGame, inner: GraphScope, scope: number | undefined): void {
  for (const start of inner.eventStarts) listen(game, start, { scope, host: scope ?? 0 });
}

/** The event-based gateway: each element after it listens, and the first that something happens to goes on. */
export function openChoice(game: TokenGame, token: number): void {
  const { scope } = game.token(token);
  const node = game.node(token);
  game.emit({ type: "choiceOpened", token, element: node.element.id });
  for (const { target, id } of node.outgoing) listen(game, target, { scope, host: token, via: id });
}

function listen(
  game: TokenGame,
  node: GraphNode,
  place: { scope: number | undefined; host: number; via?: string },
): void {
  const subscribe = node.event?.subscribe;
  if (subscribe === undefined) return;
  subscribe(game, game.enter(node, place));
}

/** What a listener waited for has come: its event goes on, in place of what it interrupts or beside it. */
export function trigger(game: TokenGame, listener: number): void {
  const { element } = game.node(listener);
  if (element.type === "boundaryEvent") triggerBoundary(game, listener, element.interrupting);
  else if (element.type === "startEvent")
    triggerEventSubProcess(game, listener, element.interrupting ?? true);
  else choose(game, listener);
}

function triggerBoundary(game: TokenGame, listener: number, interrupting: boolean): void {
  const { host, scope } = game.token(listener);
  const node = game.node(listener);
  if (interrupting && host !== undefined) game.cancel([host]);
  else listenOn(game, listener);
  game.complete(game.enter(node, { scope }));
}

function triggerEventSubProcess(game: TokenGame, listener: number, interrupting: boolean): void {
  const { scope } = game.token(listener);
  const start = game.node(listener);
  if (!interrupting) listenOn(game, listener);
  startEventSubProcess(game, start, { scope, interrupting });
}

/** Runs an event sub-process in the scope; an interrupting one gives up all else that runs there. */
export function startEventSubProcess(
  game: TokenGame,
  start: GraphNode,
  { scope, interrupting, values }: { scope: number | undefined; interrupting: boolean; values?: Variables },
): void {
  if (start.parent === null) return;
  if (interrupting) game.cancel(tokensIn(game.state.tokens, scope, "with"));
  const token = game.enter(start.parent, { scope });
  game.emit({ type: "scopeOpened", token, element: start.parent.element.id });
  listenInside(game, start.parent.inner, token);
  game.complete(game.enter(start, { scope: token }), values === undefined ? {} : { values });
}

function choose(game: TokenGame, listener: number): void {
  const { host, scope, via } = game.token(listener);
  const node = game.node(listener);
  if (host !== undefined) game.cancel([host]);
  game.complete(game.enter(node, { scope, ...(via === null ? {} : { via }) }));
}

/** After an event that interrupts nothing its listener waits for the next one, or goes when there is none. */
function listenOn(game: TokenGame, listener: number): void {
  game.node(listener).event?.subscribe?.(game, listener);
  const waits = game.token(listener).wait !== undefined;
  if (!waits) game.cancel([listener]);
}

/** Fires the conditions that have become true. Call it when no token can go on by itself. */
export function watchConditions(game: TokenGame): void {
  for (const [key, { awaited }] of Object.entries(game.state.tokens)) {
    const id = Number(key);
    if (awaited?.kind !== "conditional" || !game.has(id)) continue;
    const before = game.token(id).holds ?? false;
    const holds = game.node(id).event?.holds?.(game, id) ?? null;
    if (holds === null || holds === before) continue;
    game.emit({ type: "conditionChanged", token: id, holds });
    if (holds) occur(game, id, null);
  }
}

/** An event has come to the token that waits for it, with its payload. */
export function occur(game: TokenGame, token: number, payload: Value): void {
  game.emit({ type: "eventOccurred", token, payload });
  goOn(game, token);
}

/** Lets the token go on after what it waited for has come: a listener's event, or the element itself. */
export function goOn(game: TokenGame, token: number): void {
  if (game.token(token).host !== undefined) {
    trigger(game, token);
    return;
  }
  const { behaviour } = game.node(token);
  if (behaviour.occurred === undefined) game.complete(token);
  else behaviour.occurred(game, token);
}
