import type { TokenGame } from "@/engine/instance/token-game";

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
