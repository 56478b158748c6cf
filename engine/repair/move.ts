import type { RepairOf } from "@/contracts/repair";
import { elementTitle } from "@/engine/elements/element-title";
import { refuse } from "@/engine/instance/refuse";
import type { TokenGame } from "@/engine/instance/token-game";
import type { Refusal } from "@/engine/instance/types";
import { isListener, listenAgain } from "./listening";
import { refuseEntry } from "./refuse-entry";

/** Gives the token up and goes on at another element in the same scope. Entering a join goes on behind it. */
export function move(
  game: TokenGame,
  { token, element: id }: RepairOf<"move">,
  reason: string,
): Refusal | null {
  if (!game.has(token)) return refuse("tokenGone", "The request no longer stands here.");
  const target = game.graph.nodes.get(id);
  if (target === undefined) return refuse("notAllowed", `This version of the process has no step "${id}".`);
  const from = game.node(token);
  const title = elementTitle(from.element);
  const { scope, round } = game.token(token);
  if (isListener(game, token)) {
    return refuse(
      "notAllowed",
      `"${title}" only listens: move the step that it belongs to.`,
      from.element.id,
    );
  }
  if (round !== undefined) {
    return refuse("notAllowed", `"${title}" is one round of several: move the whole step.`, from.element.id);
  }
  if (scope !== undefined && game.token(scope).undoing !== undefined) {
    return refuse("notAllowed", `"${title}" undoes another step: skip it or try it again.`, from.element.id);
  }
  if (target.parent !== from.parent) {
    const message = `"${elementTitle(target.element)}" does not stand in the same sub-process as "${title}".`;
    return refuse("notAllowed", message, id);
  }
  const refusal = refuseEntry(target);
  if (refusal !== null) return refusal;
  game.emit({ type: "repaired", action: "move", reason, element: from.element.id, target: id });
  game.cancel([token]);
  if (from.element.type === "eventSubProcess") listenAgain(game, scope);
  game.enter(target, { scope });
  return null;
}
