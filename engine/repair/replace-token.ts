import type { TokenGame } from "@/engine/instance/token-game";
import { listenersOf } from "@/engine/instance/token-tree";

/**
 * Gives the token up with all that waits there and runs inside, and puts a fresh one in its place that waits for nothing.
 * A round of a loop stays that round.
 */
export function replaceToken(game: TokenGame, token: number): number {
  const node = game.node(token);
  const { via, scope, round, locals } = game.token(token);
  game.cancel([token]);
  const ofLoop = round === undefined ? {} : { round, ...(locals && { locals }) };
  return game.enter(node, { ...(via !== null && { via }), scope, ...ofLoop });
}

/** Whether the token waits on another's behalf; the process's own listeners included. */
export function isListener(game: TokenGame, token: number): boolean {
  return game.token(token).host !== undefined;
}

/** Lets the event sub-processes of a scope listen again, undefined for the process itself; those that do so stay. */
export function listenAgain(game: TokenGame, scope: number | undefined): void {
  const { eventStarts } = scope === undefined ? game.graph.inner : game.node(scope).inner;
  const host = scope ?? 0;
  const listening = new Set(listenersOf(game.state.tokens, host).map((id) => game.token(id).element));
  for (const start of eventStarts) {
    const subscribe = start.event?.subscribe;
    if (subscribe === undefined || listening.has(start.element.id)) continue;
    subscribe(game, game.enter(start, { scope, host }));
  }
}
