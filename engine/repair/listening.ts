import type { GraphNode } from "@/engine/definition/graph";
import type { TokenGame } from "@/engine/instance/token-game";
import { listenersOf } from "@/engine/instance/token-tree";

/** Whether the token waits on another's behalf; the process's own listeners included. */
export function isListener(game: TokenGame, token: number): boolean {
  return game.token(token).host !== undefined;
}

/** Lets these events listen on the host's behalf (0: the process); those that do so already stay. */
export function startListening(
  game: TokenGame,
  events: readonly { node: GraphNode; via?: string }[],
  { host, scope }: { host: number; scope: number | undefined },
): void {
  const listening = new Set(listenersOf(game.state.tokens, host).map((id) => game.token(id).element));
  for (const { node, via } of events) {
    const subscribe = node.event?.subscribe;
    if (subscribe === undefined || listening.has(node.element.id)) continue;
    subscribe(game, game.enter(node, { scope, host, ...(via !== undefined && { via }) }));
  }
}

/** Lets the event sub-processes of a scope listen again, undefined for the process itself. */
export function listenAgain(game: TokenGame, scope: number | undefined): void {
  const { eventStarts } = scope === undefined ? game.graph.inner : game.node(scope).inner;
  const events = eventStarts.map((node) => ({ node }));
  startListening(game, events, { host: scope ?? 0, scope });
}
