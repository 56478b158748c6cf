import { turnInWords } from "../turn-in-words";
import type { WaitScope, WaitSentences } from "../types";

/** Its turn at a limit of the process or step. */
export function permit({ id, token, options }: WaitScope): WaitSentences {
  const { permit: awaited } = token;
  if (awaited === undefined) return { notDone: [], next: [] };
  const progress = options.turns?.get(id);
  return {
    notDone: [`It is not its turn: ${turnInWords(awaited, progress)}.`],
    next: [
      awaited.kind === "rate"
        ? "It goes on by itself, first come, first served, as soon as the period leaves room for another start."
        : "It goes on by itself, first come, first served, as soon as one that is at work has ended.",
    ],
  };
}
