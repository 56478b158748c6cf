import type { RepairOf } from "@/contracts/repair";
import type { GraphNode } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { refuse } from "@/engine/instance/refuse";
import type { TokenGame } from "@/engine/instance/token-game";
import { tokensIn } from "@/engine/instance/token-tree";
import type { Refusal } from "@/engine/instance/types";
import { listenAgain } from "./listening";
import { refuseEntry } from "./refuse-entry";

/** Gives up all that runs in the element's scope and starts there again; values stay as they are. */
export function restart(game: TokenGame, repair: RepairOf<"restart">, reason: string): Refusal | null {
  const target = game.graph.nodes.get(repair.element);
  if (target === undefined) {
    return refuse("notAllowed", `This version of the process has no step "${repair.element}".`);
  }
  if (repair.token !== undefined && !game.has(repair.token)) {
    return refuse("tokenGone", "The request no longer stands here.");
  }
  const refusal = refuseEntry(target);
  if (refusal !== null) return refusal;
  const found = scopeOf(game, target, repair.token);
  if ("code" in found) return found;
  const { scope } = found;
  game.emit({ type: "repaired", action: "restart", reason, target: target.element.id });
  game.cancel(tokensIn(game.state.tokens, scope, "without"));
  listenAgain(game, scope);
  game.enter(target, { scope });
  return null;
}

/** The token of the sub-process that the element stands in; undefined at the top. */
function scopeOf(
  game: TokenGame,
  { parent, element }: GraphNode,
  token: number | undefined,
): { scope: number | undefined } | Refusal {
  if (parent === null) return { scope: undefined };
  const isOpen = (id: number) => {
    const at = game.token(id);
    return at.element === parent.element.id && at.wait === "scope" && at.loop === undefined;
  };
  for (let at = token; at !== undefined; at = game.token(at).scope) {
    if (isOpen(at)) return { scope: at };
  }
  const open = Object.keys(game.state.tokens).map(Number).filter(isOpen);
  const [only] = open;
  if (only !== undefined && open.length === 1) return { scope: only };
  const title = elementTitle(parent.element);
  const message =
    open.length === 0
      ? `"${title}" is not running, so nothing can start again inside it.`
      : `"${title}" runs ${open.length} times: say which one is meant.`;
  return refuse("notAllowed", message, element.id);
}
