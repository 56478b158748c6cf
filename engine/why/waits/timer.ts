import type { WaitScope, WaitSentences } from "../types";
import { moment } from "../why-names";

/** A moment. */
export function timer({ token, names, options }: WaitScope): WaitSentences {
  const due = token.timers?.wait;
  if (due === undefined) return { notDone: [], next: [] };
  const when = moment(due, names);
  if (Date.parse(due) <= Date.parse(options.now)) {
    return { notDone: [`Its time has come: ${when}.`], next: ["It goes on by itself in a moment."] };
  }
  return { notDone: [`Its time has not come.`], next: [`It goes on by itself on ${when}.`] };
}
