import type { JournalEvent, JournalEventOf } from "@/contracts/journal";
import type { Value, Variables } from "@/contracts/value";
import { changeToken as changedToken, changeLoop } from "./apply-at-token";
import { applyCompensation, forgetUndoable, giveBackUndoable, keepUndoable } from "./apply-compensation";
import { applyMigration } from "./apply-migration";
import { changeTask } from "./apply-task";
import { countPassed } from "./count-passed";
import { addToken, changeToken, type Draft, mergeValues, removeToken, removeTokens, setValue } from "./draft";
import { copyOutputs, putOutput } from "./output-pages";
import { performersOf } from "./performers";
import type { Token } from "./types";

/**
 * The only place where events become state. decide, evolve and replay all go through here; that is what makes the
 * stored state the fold of the journal.
 */
export function applyEvent(draft: Draft, event: JournalEvent, at: string): void {
  draft.state.sequence += 1;
  countPassed(draft, event);
  switch (event.type) {
    case "instanceStarted":
      begin(draft, event);
      break;
    case "elementEntered":
      addToken(draft, event.token, enteredToken(event, at));
      if (event.round !== undefined && event.scope !== undefined) beginRound(draft, event.scope, event.round);
      break;
    case "tokenArrived":
      addToken(draft, event.token, { ...placeOf(event), enteredAt: at, wait: "join" });
      break;
    case "elementCompleted":
      completeElement(draft, event);
      break;
    case "tokensJoined":
    case "tokensCancelled":
      giveBackUndoable(draft, event.tokens);
      for (const token of event.tokens) removeToken(draft, token);
      break;
    case "compensationThrown":
    case "compensationStarted":
      applyCompensation(draft, event);
      break;
    case "instanceCompleted":
    case "instanceTerminated":
      draft.state.status = event.type === "instanceCompleted" ? "completed" : "terminated";
      if (event.type === "instanceTerminated") removeTokens(draft);
      forgetUndoable(draft);
      break;
    case "variablesChanged":
      mergeValues(draft, event.token, event.values);
      break;
    case "instanceMigrated":
      applyMigration(draft, event);
      break;
    case "repaired":
    case "elementActivated":
    case "notificationRequested":
    case "taskReturned":
    case "messageThrown":
    case "signalThrown":
    case "decisionMade":
    case "errorThrown":
    case "escalationThrown":
      break;
    case "taskCreated":
    case "taskClaimed":
    case "taskReleased":
    case "taskAssigned":
    case "taskHandedOn":
    case "taskVoted":
    case "taskFollowedUp":
    case "taskAsked":
    case "taskAnswered":
      applyToTask(draft, event, at);
      break;
    default:
      applyAtToken(draft, event);
  }
}

function applyToTask(draft: Draft, event: Parameters<typeof changeTask>[1], at: string): void {
  if (event.type === "taskVoted") keepWork(draft, event, event.memberId);
  changeToken(draft, event.token, (token) => changeTask(token, event, at));
}

function begin(draft: Draft, { startKind, requester, variables }: JournalEventOf<"instanceStarted">): void {
  draft.state.startKind = startKind;
  draft.state.requester = requester;
  draft.state.variables = variables;
  draft.ownsVariables = false;
}

type Place = { element: string; via: string | null; scope?: number };

function placeOf({ element, via, scope }: Place): Place {
  return scope === undefined ? { element, via } : { element, via, scope };
}

function enteredToken(event: JournalEventOf<"elementEntered">, enteredAt: string): Token {
  const token: Token = { ...placeOf(event), enteredAt };
  if (event.host !== undefined) token.host = event.host;
  if (event.round !== undefined) token.round = event.round;
  if (event.locals !== undefined) token.locals = event.locals;
  return token;
}

function beginRound(draft: Draft, scope: number, round: number): void {
  changeToken(draft, scope, (token) =>
    changeLoop(token, (loop) => ({ ...loop, begun: Math.max(loop.begun, round + 1) })),
  );
}

function completeElement(draft: Draft, event: JournalEventOf<"elementCompleted">): void {
  const token = draft.state.tokens[event.token];
  if (event.values !== undefined) mergeValues(draft, event.token, event.values);
  if (event.undoable) keepUndoable(draft, event.token);
  removeToken(draft, event.token);
  if (token?.round === undefined || token.scope === undefined) return;
  const { round, scope } = token;
  changeToken(draft, scope, (body) =>
    changeLoop(body, (loop) => {
      const done = { ...loop, done: loop.done + 1 };
      if (event.output === undefined) return done;
      return {
        ...done,
        outputs: withOutput(draft, scope, loop.outputs ?? [], { round, output: event.output }),
      };
    }),
  );
}

/** The first change of a decision copies the list, those after it write to the copy. */
function withOutput(
  { ownOutputs }: Draft,
  loop: number,
  outputs: Value[],
  { round, output }: { round: number; output: Value },
): Value[] {
  const written = ownOutputs.get(loop) === outputs ? outputs : copyOutputs(outputs);
  ownOutputs.set(loop, written);
  putOutput(written, round, output);
  return written;
}

type TokenEvent = Parameters<typeof changedToken>[1];

function applyAtToken(draft: Draft, event: TokenEvent): void {
  if (event.type === "elementHeld" && event.values) mergeValues(draft, event.token, event.values);
  if (event.type === "taskCompleted") keepWork(draft, event, event.completedBy);
  if (event.type === "permitAwaited") draft.state.throttled = true;
  if (event.type === "effectSucceeded") keepResult(draft, event.token, event.result);
  if (event.type === "eventOccurred") keepResult(draft, event.token, event.payload);
  changeToken(draft, event.token, (token) => changedToken(token, event));
}

/** What somebody has filled in, and that it was them. */
function keepWork(
  draft: Draft,
  event: { token: number; onBehalfOf?: string; values: Variables },
  memberId: string,
): void {
  mergeValues(draft, event.token, event.values);
  const element = draft.state.tokens[event.token]?.element;
  if (element === undefined) return;
  const { onBehalfOf = memberId } = event;
  const earlier = performersOf(draft.state, element).filter(
    (performer) => performer !== memberId && performer !== onBehalfOf,
  );
  const latest = onBehalfOf === memberId ? [memberId] : [onBehalfOf, memberId];
  draft.state.performers = { ...draft.state.performers, [element]: [...earlier, ...latest] };
}

/** A result is the variable that is named by its element; null leaves what is there. */
function keepResult(draft: Draft, token: number, result: Parameters<typeof setValue>[3]): void {
  const element = draft.state.tokens[token]?.element;
  if (element !== undefined && result !== null) setValue(draft, token, element, result);
}
