import type { RepairAction, RepairOf } from "@/contracts/repair";
import { storableText } from "@/engine/form/storable-text";
import type { TokenGame } from "@/engine/instance/token-game";
import type { Command, Refusal } from "@/engine/instance/types";
import { changeVariables } from "./change-variables";
import { move } from "./move";
import { restart } from "./restart";
import { retry } from "./retry";
import { skip } from "./skip";

/** What is behind one action: refuses with a sentence and changes nothing, or moves tokens. */
export type Mend<Action extends RepairAction> = (
  game: TokenGame,
  repair: RepairOf<Action>,
  reason: string,
) => Refusal | null;

/** Every way to repair; one that is missing does not compile. */
const mends: { [Action in RepairAction]: Mend<Action> } = { retry, skip, move, restart, changeVariables };

/**
 * Repairs an instance. Whatever is given up goes with all that belongs to it (listeners, what runs inside, its tasks,
 * calls and timers), and a token that is put somewhere counts in its scope: the tree of tokens stays whole.
 */
export function repairInstance(
  game: TokenGame,
  { repair, reason }: Extract<Command, { type: "repair" }>,
): Refusal | null {
  const why = storableText(reason);
  switch (repair.action) {
    case "retry":
      return mends.retry(game, repair, why);
    case "skip":
      return mends.skip(game, repair, why);
    case "move":
      return mends.move(game, repair, why);
    case "restart":
      return mends.restart(game, repair, why);
    case "changeVariables":
      return mends.changeVariables(game, repair, why);
  }
}
