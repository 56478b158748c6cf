import type { RepairOf } from "@/contracts/repair";
import type { Variables } from "@/contracts/value";
import { isReservedName } from "@/engine/form/reserved-names";
import { storableValue } from "@/engine/form/storable-value";
import { refuse } from "@/engine/instance/refuse";
import type { TokenGame } from "@/engine/instance/token-game";
import type { Refusal } from "@/engine/instance/types";

/** Sets variables by hand. */
export function changeVariables(
  game: TokenGame,
  { token, values }: RepairOf<"changeVariables">,
  reason: string,
): Refusal | null {
  if (token !== undefined && !game.has(token))
    return refuse("tokenGone", "The request no longer stands here.");
  if (Object.keys(values).length === 0) return refuse("notAllowed", "Say which values to change.");
  const refusal = refuseNames(values);
  if (refusal !== null) return refusal;
  game.emit({ type: "repaired", action: "changeVariables", reason });
  setVariables(game, token, values);
  return null;
}

/** Null when all of them can be names of variables. */
export function refuseNames(values: Variables): Refusal | null {
  const reserved = Object.keys(values).find(isReservedName);
  return reserved === undefined
    ? null
    : refuse("notAllowed", `"${reserved}" is a reserved word and cannot be the name of a value.`);
}

/** Sets the variables as the token, by default the process, sees them. */
export function setVariables(game: TokenGame, token: number | undefined, values: Variables): void {
  if (Object.keys(values).length === 0) return;
  const stored = Object.entries(values).map(([name, value]) => [name, storableValue(value)]);
  const place = token === undefined ? {} : { token };
  game.emit({ type: "variablesChanged", ...place, values: Object.fromEntries(stored) });
}
