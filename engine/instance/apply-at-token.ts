import type { JournalEventOf, TimerPurpose } from "@/contracts/journal";
import type { LoopProgress, Token } from "./types";

type TokenEvent = JournalEventOf<
  | "elementHeld"
  | "taskCompleted"
  | "effectRequested"
  | "effectSucceeded"
  | "effectFailed"
  | "callRequested"
  | "callCompleted"
  | "callFailed"
  | "timerScheduled"
  | "timerFired"
  | "timerCancelled"
  | "scopeOpened"
  | "scopeClosed"
  | "loopStarted"
  | "eventAwaited"
  | "eventOccurred"
  | "conditionChanged"
  | "choiceOpened"
  | "permitAwaited"
  | "permitGranted"
  | "incidentRaised"
  | "incidentResolved"
>;

/** The token after an event that changes just this token. */
export function changeToken(token: Token, event: TokenEvent): Token {
  switch (event.type) {
    case "elementHeld": {
      const { loop: _, called: __, ...held } = ready(token);
      return { ...held, held: event.outcome === undefined ? {} : { outcome: event.outcome } };
    }
    case "taskCompleted": {
      const { claimedBy: _, task: __, ...done } = token;
      return ready(done);
    }
    case "effectRequested":
      return { ...token, wait: "effect" };
    case "effectSucceeded":
    case "effectFailed":
    case "callFailed":
      return ready(token);
    case "callRequested":
      return { ...token, wait: "call" };
    case "callCompleted":
      return { ...ready(token), called: event.result };
    case "timerScheduled":
      return withTimer(token, event.purpose, event.dueAt);
    case "timerFired":
      return withoutTimer(counted(token), event.purpose);
    case "timerCancelled":
      return withoutTimer(token, event.purpose);
    case "scopeOpened":
      return { ...token, wait: "scope" };
    case "scopeClosed":
      return { ...token, closed: true };
    case "loopStarted":
      return { ...token, wait: "scope", loop: startedLoop(event) };
    case "eventAwaited":
      return { ...token, wait: "event", awaited: event.event };
    case "eventOccurred": {
      const { awaited: _, ...caught } = token;
      return ready(caught);
    }
    case "conditionChanged":
      return { ...token, holds: event.holds };
    case "choiceOpened":
      return { ...token, wait: "choice" };
    case "permitAwaited":
      return { ...token, wait: "permit", permit: event.permit };
    case "permitGranted": {
      const { permit: _, ...permitted } = token;
      return { ...ready(permitted), permits: (token.permits ?? 0) + 1 };
    }
    case "incidentRaised": {
      // Whoever waits for repair holds nobody up.
      const { permit: _, permits: __, ...stopped } = token;
      return { ...stopped, wait: "incident", incident: event.reason };
    }
    case "incidentResolved": {
      const { incident: _, ...repaired } = token;
      return ready(repaired);
    }
  }
}

/** The token with its loop changed; one without a loop stays as it is. */
export function changeLoop(token: Token, change: (loop: LoopProgress) => LoopProgress): Token {
  return token.loop === undefined ? token : { ...token, loop: change(token.loop) };
}

function startedLoop({ kind, total, items }: JournalEventOf<"loopStarted">): LoopProgress {
  const loop: LoopProgress = { kind, total, begun: 0, done: 0 };
  return items === undefined ? loop : { ...loop, items };
}

function ready({ wait: _, ...token }: Token): Token {
  return token;
}

/** Only a listener's timer can fire more than once. */
function counted(token: Token): Token {
  return token.host === undefined ? token : { ...token, fired: (token.fired ?? 0) + 1 };
}

/** The wait of a timer element is its timer; a reminder leaves the task waiting. */
function withTimer(token: Token, purpose: TimerPurpose, dueAt: string): Token {
  const timers = { ...token.timers, [purpose]: dueAt };
  return purpose === "wait" ? { ...token, wait: "timer", timers } : { ...token, timers };
}

function withoutTimer(token: Token, purpose: TimerPurpose): Token {
  const { timers, ...rest } = token;
  const left = { ...timers };
  delete left[purpose];
  const kept: Token = Object.keys(left).length > 0 ? { ...rest, timers: left } : rest;
  return purpose === "wait" ? ready(kept) : kept;
}
