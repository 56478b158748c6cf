import type { GraphNode } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { correlationText } from "@/engine/events/correlation-text";
import type { TokenGame } from "./token-game";

/** Characters: keys stand in an index. */
const LONGEST_KEY = 200;

/**
 * Whether the token may begin at its element. Else it waits for the next of the permissions that it needs, or has failed
 * to say for whom it asks.
 */
export function passGates(game: TokenGame, token: number, node: GraphNode): boolean {
  if (game.context.holdsPermits !== true) return true;
  const gate = node.gates[game.token(token).permits ?? 0];
  if (gate === undefined) return true;
  let key: string | null = null;
  if (gate.key !== null && gate.source !== null) {
    const given = game.evaluate(token, gate.key, `\`${gate.source}\`, by whose value it waits its turn`);
    if (given === null) return false;
    key = correlationText(given.value);
    if (key === null || key.length > LONGEST_KEY) {
      const title = elementTitle(node.element);
      const fault = key === null ? "gives nothing that can be compared" : "gives a text that is too long";
      game.fail(token, `"${title}" cannot wait its turn: \`${gate.source}\` ${fault}.`);
      return false;
    }
  }
  game.emit({ type: "permitAwaited", token, element: node.element.id, permit: { ...gate.permit, key } });
  return false;
}
