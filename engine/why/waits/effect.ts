import type { CallProgress, WaitScope, WaitSentences } from "../types";
import { moment } from "../why-names";

/** The outcome of something outside: a call, a mail, a script. */
export function effect(scope: WaitScope): WaitSentences {
  const progress = scope.options.calls?.get(scope.id);
  if (progress === undefined) {
    return {
      notDone: ["Its outcome has not come."],
      next: ["It goes on by itself when the outcome is there."],
    };
  }
  return { notDone: [tellTries(progress)], next: tellNext(progress, scope) };
}

function tellTries({ attempts, maxAttempts, lastError, nextTryAt }: CallProgress): string {
  if (attempts === 0) return "No server has taken it yet.";
  if (nextTryAt === null) return `Try ${attempts} of ${maxAttempts} is being made.`;
  return `Try ${attempts} of ${maxAttempts} failed${lastError === null ? "." : `: ${lastError}`}`;
}

function tellNext({ attempts, maxAttempts, nextTryAt }: CallProgress, { names }: WaitScope): string[] {
  const left = maxAttempts - attempts;
  if (attempts === 0 || nextTryAt === null) return ["It goes on by itself when this try succeeds."];
  return [
    `The next try is made by itself on ${moment(nextTryAt, names)}.`,
    `After ${left} more without success it stops and has to be repaired.`,
  ];
}
