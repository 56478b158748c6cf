import type { WaitScope, WaitSentences } from "../types";

/** Somebody who repairs it. */
export function incident({ token, options }: WaitScope): WaitSentences {
  const who = options.canRepair ? "You" : "An owner, admin or builder";
  return {
    notDone: [token.incident ?? "It failed.", "It does not go on by itself."],
    next: [`${who} can try it again, also with other values, skip it, or go on elsewhere.`],
  };
}
