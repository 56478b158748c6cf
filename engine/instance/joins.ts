import type { GraphFlow, GraphNode } from "@/engine/definition/graph";
import { reachable } from "@/engine/definition/reachable";
import { successors } from "@/engine/definition/successors";
import type { TokenGame } from "./token-game";
import type { Token } from "./types";

/** Whether tokens that come to the element wait there for others. */
export function waitingAt({ element, incoming }: GraphNode): boolean {
  return incoming.length > 1 && (element.type === "parallelGateway" || element.type === "inclusiveGateway");
}

/** Fires the inclusive joins that nothing can reach any more. Call it when no token can go on by itself. */
export function fireJoins(game: TokenGame): void {
  const seen = new Set<string>();
  for (const token of Object.values(game.state.tokens)) {
    if (token.wait !== "join") continue;
    const join = game.graph.nodes.get(token.element);
    const key = `${token.element} ${token.scope}`;
    if (join?.element.type !== "inclusiveGateway" || seen.has(key)) continue;
    seen.add(key);
    fireInclusive(game, join, token.scope);
  }
}

/**
 * BPMN 2.0, 13.3.3: an inclusive join fires when no token is left from which a way leads to an incoming flow that has no
 * token yet, unless from there a way leads to one that has. Ways through the join itself do not count.
 */
function fireInclusive(game: TokenGame, join: GraphNode, scope: number | undefined): void {
  const tokens = Object.entries(game.state.tokens).filter(
    ([, token]) => token.scope === scope && token.host === undefined,
  );
  const earliest = new Map<string, number>();
  for (const [id, token] of tokens) {
    if (
      token.element === join.element.id &&
      token.wait === "join" &&
      token.via !== null &&
      !earliest.has(token.via)
    ) {
      earliest.set(token.via, Number(id));
    }
  }
  const [filled, empty] = split(join.incoming, (flow) => earliest.has(flow.id));
  const others = tokens.filter(([, token]) => token.element !== join.element.id);
  const blocked = others.some(([, token]) => canStillReach(game, token, { join, filled, empty }));
  if (!blocked) game.join(join, scope, [...earliest.values()]);
}

interface Flows {
  join: GraphNode;
  filled: readonly GraphFlow[];
  empty: readonly GraphFlow[];
}

function canStillReach(game: TokenGame, token: Token, { join, filled, empty }: Flows): boolean {
  const from = game.graph.nodes.get(token.element);
  if (from === undefined) return false;
  const ways = reachable([from], (node) => (node === join ? [] : successors(node, game.graph.nodes)));
  const leadsTo = ({ source }: GraphFlow) => source !== join && ways.has(source);
  return empty.some(leadsTo) && !filled.some(leadsTo);
}

function split<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}
