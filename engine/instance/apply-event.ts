import type { JournalEvent, JournalEventOf, TimerPurpose } from "@/contracts/journal";
import { changeToken, type Draft, mergeValues, setValue } from "./draft";
import type { Token } from "./types";

/**
 * The only place where events become state. decide, evolve and replay all go through here; that is what makes the
 * stored state the fold of the journal.
 */
export function applyEvent(draft: Draft, event: JournalEvent, at: string): void {
  draft.state.sequence += 1;
  switch (event.type) {
    case "instanceStarted":
      applyStarted(draft, event);
      break;
    case "elementEntered":
      addToken(draft, event.token, { element: event.element, via: event.via, enteredAt: at });
      break;
    case "tokenArrived":
      addToken(draft, event.token, {
        element: event.element,
        via: event.via,
        enteredAt: at,
        wait: "join",
      });
      break;
    case "elementCompleted":
      delete draft.state.tokens[event.token];
      if (event.values !== undefined) mergeValues(draft, event.values);
      break;
    case "tokensJoined":
      for (const token of event.tokens) delete draft.state.tokens[token];
      break;
    case "instanceCompleted":
      draft.state.status = "completed";
      break;
    case "instanceTerminated":
      draft.state.status = "terminated";
      draft.state.tokens = {};
      break;
    case "notificationRequested":
      break;
    default:
      applyAtToken(draft, event);
  }
}

type TokenEvent = Exclude<
  JournalEvent,
  JournalEventOf<
    | "instanceStarted"
    | "elementEntered"
    | "tokenArrived"
    | "elementCompleted"
    | "tokensJoined"
    | "instanceCompleted"
    | "instanceTerminated"
    | "notificationRequested"
  >
>;

function applyAtToken(draft: Draft, event: TokenEvent): void {
  if (event.type === "taskCompleted") mergeValues(draft, event.values);
  if (event.type === "effectSucceeded" && event.result !== null) {
    const element = draft.state.tokens[event.token]?.element;
    if (element !== undefined) setValue(draft, element, event.result);
  }
  changeToken(draft, event.token, (token) => changed(token, event));
}

function changed(token: Token, event: TokenEvent): Token {
  switch (event.type) {
    case "taskCreated":
      return { ...token, wait: "task" };
    case "taskClaimed":
      return { ...token, claimedBy: event.memberId };
    case "taskReleased":
    case "taskCompleted": {
      const { claimedBy: _, ...released } = token;
      return event.type === "taskReleased" ? released : ready(released);
    }
    case "effectRequested":
      return { ...token, wait: "effect" };
    case "effectSucceeded":
    case "effectFailed":
      return ready(token);
    case "timerScheduled":
      return withTimer(token, event.purpose, event.dueAt);
    case "timerFired":
    case "timerCancelled":
      return withoutTimer(token, event.purpose);
    case "incidentRaised":
      return { ...token, wait: "incident", incident: event.reason };
    case "incidentResolved": {
      const { incident: _, ...repaired } = token;
      return ready(repaired);
    }
  }
}

function applyStarted(draft: Draft, event: JournalEventOf<"instanceStarted">): void {
  draft.state.startKind = event.startKind;
  draft.state.requester = event.requester;
  draft.state.variables = event.variables;
  draft.ownsVariables = false;
}

function addToken(draft: Draft, id: number, token: Token): void {
  draft.state.tokens[id] = token;
  draft.state.nextToken = id + 1;
}

function ready({ wait: _, ...token }: Token): Token {
  return token;
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
