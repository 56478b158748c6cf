import type { RepairOf } from "@/contracts/repair";
import { elementTitle } from "@/engine/elements/element-title";
import { refuse } from "@/engine/instance/refuse";
import type { TokenGame } from "@/engine/instance/token-game";
import type { Refusal } from "@/engine/instance/types";
import { refuseNames, setVariables } from "./change-variables";

/** Tries a failed step again, if need be with other data. */
export function retry(
  game: TokenGame,
  { token, values = {} }: RepairOf<"retry">,
  reason: string,
): Refusal | null {
  if (!game.has(token)) return refuse("tokenGone", "The request no longer stands here.");
  const { element } = game.node(token);
  if (game.token(token).wait !== "incident") {
    return refuse("notWaiting", `"${elementTitle(element)}" has not failed.`, element.id);
  }
  const refusal = refuseNames(values);
  if (refusal !== null) return refusal;
  game.emit({ type: "repaired", action: "retry", reason, element: element.id });
  setVariables(game, token, values);
  game.emit({ type: "incidentResolved", token, how: "retry" });
  return null;
}
