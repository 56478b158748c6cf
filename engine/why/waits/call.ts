import type { WaitScope, WaitSentences } from "../types";

/** The end of a request of another process. */
export function call({ node }: WaitScope): WaitSentences {
  const waits = node.element.type === "callActivity" ? node.element.wait : true;
  return waits
    ? {
        notDone: ["The request that it called has not come to its end."],
        next: ["It goes on by itself when that request ends."],
      }
    : {
        notDone: ["The request that it calls has not started yet."],
        next: ["It goes on by itself, usually at once."],
      };
}
