import type { JournalEvent, JournalEventOf } from "@/contracts/journal";
import { changeToken, type Draft } from "./draft";

/**
 * So many elements a process or sub-process can pass without waiting for anything. It is more than any process has, so only
 * a loop comes this far; one that counts further than that should be written as an expression.
 */
export const mostPassed = 10_000;

/**
 * Counts what is passed in each scope, and begins anew in all scopes around where something waits. Rounds are not counted:
 * their number has a limit of its own.
 */
export function countPassed(draft: Draft, event: JournalEvent): void {
  switch (event.type) {
    case "elementEntered":
      if (event.host === undefined && event.round === undefined) countOne(draft, event.scope);
      break;
    case "timerScheduled":
      if (event.purpose === "wait") beginAnew(draft, event);
      break;
    case "taskCreated":
    case "effectRequested":
    case "eventAwaited":
    case "choiceOpened":
    case "callRequested":
    case "incidentRaised":
      beginAnew(draft, event);
      break;
  }
}

/** How much has been passed in the scope, undefined for the process, since something there last waited. */
export function passedIn({ state }: Draft, scope: number | undefined): number {
  return (scope === undefined ? state.passed : state.tokens[scope]?.passed) ?? 0;
}

/** Why an instance that went this far stops at an element. */
export function endlessLoop(title: string): string {
  return `"${title}" would go on for ever: ${mostPassed} steps were passed without waiting for anybody. Look for a loop.`;
}

function countOne(draft: Draft, scope: number | undefined): void {
  if (scope === undefined) draft.state.passed = (draft.state.passed ?? 0) + 1;
  else changeToken(draft, scope, (token) => ({ ...token, passed: (token.passed ?? 0) + 1 }));
}

type Waiting = JournalEventOf<
  | "timerScheduled"
  | "taskCreated"
  | "effectRequested"
  | "eventAwaited"
  | "choiceOpened"
  | "callRequested"
  | "incidentRaised"
>;

/** Listeners wait beside the work, not in its place. */
function beginAnew(draft: Draft, event: Waiting): void {
  const token = draft.state.tokens[event.token];
  if (token === undefined || token.host !== undefined) return;
  for (let scope = token.scope; scope !== undefined; scope = draft.state.tokens[scope]?.scope) {
    if (passedIn(draft, scope) > 0) changeToken(draft, scope, (around) => ({ ...around, passed: 0 }));
  }
  if (draft.state.passed !== undefined) draft.state.passed = 0;
}
