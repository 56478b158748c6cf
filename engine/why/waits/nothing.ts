import type { WaitSentences } from "../types";

/** Nothing holds it up but its turn. */
export function nothing(): WaitSentences {
  return { notDone: ["It waits for nothing."], next: ["A server takes it up by itself, usually at once."] };
}
