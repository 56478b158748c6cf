import type { Tone } from "@/components/ui/badge";
import type { JournalEvent, JournalEventOf, JournalEventType, TaskDecision } from "@/contracts/journal";
import type { ElementOf, ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { limitInWords } from "@/engine/why/turn-in-words";
import { describeRepair } from "./describe-repair";
import { firedInWords } from "./fired-in-words";

export type DescribedEvent = { text: string; detail?: string; tone: Tone };

type Describe<Type extends JournalEventType> = (
  event: Extract<JournalEvent, { type: Type }>,
  scope: Scope,
) => DescribedEvent | null;

type Scope = {
  title: (element: string) => string;
  /** The element at which the token of the event was created. */
  elementOf: (token: number) => string;
  outcomeLabel: (element: string, outcome: string) => string;
  /** What a member is called. */
  person: (memberId: string) => string;
};

const assignments: Record<JournalEventOf<"taskAssigned">["how"], string> = {
  person: "",
  roundRobin: ", whose turn it was",
  leastLoaded: ", who had the fewest tasks",
};

/** How several came to an outcome. */
const decisions: Record<TaskDecision, string> = {
  agreed: "all agreed",
  reached: "enough agreed",
  notReached: "not enough can agree any more",
  majority: "most chose it",
  tie: "it was a tie",
};

const standIn = ({ onBehalfOf }: { onBehalfOf?: string }, { person }: Scope) =>
  onBehalfOf === undefined ? "" : ` on behalf of ${person(onBehalfOf)}`;

/** Null: bookkeeping that tells people nothing. */
const descriptions: { [Type in JournalEventType]: Describe<Type> } = {
  instanceStarted: () => ({ text: "Started the request", tone: "info" }),
  elementEntered: () => null,
  elementCompleted: () => null,
  elementHeld: (event, { title }) => ({
    text: `${title(event.element)} is done, but no condition says where to go`,
    tone: "warning",
  }),
  tokenArrived: () => null,
  tokensCancelled: () => null,
  scopeOpened: () => null,
  elementActivated: (event, { title }) => ({ text: `Started ${title(event.element)}`, tone: "neutral" }),
  scopeClosed: (event, { title }) => ({
    text: `${title(event.element)} ends with what still runs inside`,
    tone: "neutral",
  }),
  loopStarted: (event, { title }) => ({
    text: `${title(event.element)} begins${event.total === null ? "" : ` ${event.total} rounds`}`,
    tone: "neutral",
  }),
  permitAwaited: (event, { title }) => ({
    text: `${title(event.element)} waits for its turn${event.permit.key === null ? "" : ` at "${event.permit.key}"`}`,
    detail: limitInWords({ ...event.permit, key: null }),
    tone: "neutral",
  }),
  permitGranted: () => null,
  eventAwaited: () => null,
  eventOccurred: (event, { title, elementOf }) => ({
    text: `${title(elementOf(event.token))} happened`,
    tone: "info",
  }),
  conditionChanged: () => null,
  choiceOpened: () => null,
  messageThrown: (event) => ({ text: `Sent the message “${event.name}”`, tone: "info" }),
  signalThrown: (event) => ({ text: `Sent the signal “${event.name}”`, tone: "info" }),
  decisionMade: ({ tables, element }, { title }) => ({
    text: `${title(element)} decided`,
    detail: tables.map(firedInWords).join("; "),
    tone: "info",
  }),
  errorThrown: (event) => ({
    text: event.code === null ? "A failure was caught" : `The error “${event.code}” was caught`,
    detail: event.message,
    tone: "warning",
  }),
  escalationThrown: (event) => ({ text: `Escalated: “${event.code}”`, tone: "warning" }),
  compensationThrown: (event) => ({
    text: event.activities.length === 0 ? "Nothing was there to undo" : "Undoing what was done",
    tone: "warning",
  }),
  compensationStarted: (event, { title, elementOf }) => ({
    text: `${title(event.element)} undoes ${title(elementOf(event.activity))}`,
    tone: "warning",
  }),
  tokensJoined: (event, { title }) => ({
    text: `All branches arrived at ${title(event.element)}`,
    tone: "neutral",
  }),
  taskCreated: (event, { title }) => ({ text: `Task ${title(event.element)} was created`, tone: "neutral" }),
  taskClaimed: (event, { title, elementOf, person }) => ({
    text: `Claimed ${title(elementOf(event.token))}${event.by ? ` for ${person(event.memberId)}` : ""}`,
    tone: "neutral",
  }),
  taskReleased: (event, { title, elementOf }) => ({
    text: `Released ${title(elementOf(event.token))}`,
    tone: "neutral",
  }),
  taskAssigned: (event, { title, elementOf, person }) => ({
    text: `Gave ${title(elementOf(event.token))} to ${person(event.memberId)}${assignments[event.how]}`,
    detail: event.reason,
    tone: "neutral",
  }),
  taskHandedOn: (event, { title, elementOf }) => ({
    text: `${title(elementOf(event.token))} went on to others`,
    tone: "neutral",
  }),
  taskVoted: (event, scope) => {
    const element = scope.elementOf(event.token);
    const outcome = event.outcome === null ? "part done" : scope.outcomeLabel(element, event.outcome);
    return {
      text: `${scope.title(element)}: ${outcome}${standIn(event, scope)}`,
      detail: event.comment ?? undefined,
      tone: "info",
    };
  },
  taskAsked: (event, { title, elementOf, person }) => ({
    text: `Asked ${person(event.memberId)} about ${title(elementOf(event.token))}`,
    detail: event.question,
    tone: "info",
  }),
  taskAnswered: (event, { title, elementOf }) => ({
    text: `${event.answer === null ? "Took the question back" : "Answered"}: ${title(elementOf(event.token))}`,
    detail: event.answer ?? undefined,
    tone: "info",
  }),
  taskReturned: (event, scope) => ({
    text: `${scope.title(scope.elementOf(event.token))} was sent back to ${scope.title(event.element)}${standIn(event, scope)}`,
    detail: event.comment,
    tone: "warning",
  }),
  taskFollowedUp: () => null,
  taskCompleted: (event, scope) => {
    const element = scope.elementOf(event.token);
    const outcome = event.outcome === null ? "Completed" : scope.outcomeLabel(element, event.outcome);
    const how = event.decision === undefined ? standIn(event, scope) : `, ${decisions[event.decision]}`;
    return {
      text: `${scope.title(element)}: ${outcome}${how}`,
      detail: event.comment ?? undefined,
      tone: "success",
    };
  },
  effectRequested: ({ request, element }, { title }) => {
    switch (request.kind) {
      case "http":
        return {
          text: `Calling out: ${title(element)}`,
          detail: `${request.method} ${request.url}`,
          tone: "neutral",
        };
      case "email":
        return { text: `Sending: ${title(element)}`, detail: request.subject, tone: "neutral" };
      case "dataRecord":
        return { text: `Asked the data table: ${title(element)}`, tone: "neutral" };
      case "webhookEvent":
      case "webhookDelivery":
        return { text: `Telling endpoints: ${title(element)}`, tone: "neutral" };
      case "document":
        return { text: `Making: ${title(element)}`, detail: request.fileName, tone: "neutral" };
      case "script":
        return { text: `Running: ${title(element)}`, tone: "neutral" };
    }
  },
  notificationRequested: ({ element, request }, { title }) =>
    request.kind === "webhookEvent"
      ? { text: `${title(element)}: told endpoints`, detail: request.eventType, tone: "neutral" }
      : { text: `Reminded about ${title(element)}`, tone: "warning" },
  effectSucceeded: (event, { title, elementOf }) => ({
    text: `${title(elementOf(event.token))} succeeded`,
    tone: "success",
  }),
  effectFailed: (event, { title, elementOf }) => ({
    text: `${title(elementOf(event.token))} failed`,
    detail: event.reason,
    tone: "danger",
  }),
  callRequested: (event, { title }) => ({ text: `Started ${title(event.element)}`, tone: "neutral" }),
  callCompleted: (event, { title, elementOf }) => ({
    text: `${title(elementOf(event.token))} ${event.result === null ? "was started" : "is complete"}`,
    tone: "success",
  }),
  callFailed: (event, { title, elementOf }) => ({
    text: `${title(elementOf(event.token))} failed`,
    detail: event.reason,
    tone: "danger",
  }),
  timerScheduled: () => null,
  timerFired: (event, { title, elementOf }) => ({
    text:
      event.purpose === "reminder"
        ? `Reminder time reached for ${title(elementOf(event.token))}`
        : `${title(elementOf(event.token))}: time is up`,
    tone: "neutral",
  }),
  timerCancelled: () => null,
  incidentRaised: (event, { title }) => ({
    text: `${title(event.element)} needs repair`,
    detail: event.reason,
    tone: "danger",
  }),
  incidentResolved: (event, { title, elementOf }) => ({
    text: `Tried ${title(elementOf(event.token))} again`,
    tone: "warning",
  }),
  repaired: (event, { title }) => ({
    ...describeRepair(event, title),
    detail: event.reason,
    tone: "warning",
  }),
  variablesChanged: ({ values }) => ({
    text: `Changed ${Object.keys(values).join(", ")}`,
    tone: "neutral",
  }),
  instanceMigrated: (event) => ({
    text: "Moved to another version of the process",
    detail: event.reason,
    tone: "warning",
  }),
  instanceCompleted: () => ({ text: "Completed", tone: "success" }),
  instanceTerminated: (event) => ({ text: "Ended early", detail: event.reason, tone: "warning" }),
};

/** Says in words what the events of a journal mean, one decision after the other. */
export function eventDescriber(
  definition: ProcessDefinition,
  events: readonly JournalEvent[],
  people: Readonly<Record<string, string>> = {},
  /** Elements of tokens that were there before these events. */
  earlier: Readonly<Record<string, string>> = {},
) {
  const elements = new Map(definition.elements.map((element) => [element.id, element]));
  const elementByToken = new Map(
    events.flatMap((event) =>
      event.type === "elementEntered" ? [[event.token, event.element] as const] : [],
    ),
  );
  const scope: Scope = {
    title: (id) => {
      const element = elements.get(id);
      return element ? `“${elementTitle(element)}”` : "a removed step";
    },
    elementOf: (token) => elementByToken.get(token) ?? earlier[token] ?? "",
    person: (memberId) => people[memberId] ?? "a former member",
    outcomeLabel: (id, outcome) => {
      const element = elements.get(id);
      return (element && outcomeOf(element.type === "userTask" ? element : null, outcome)) ?? outcome;
    },
  };
  return (event: JournalEvent): DescribedEvent | null => explain(event, scope);
}

function outcomeOf(task: ElementOf<"userTask"> | null, value: string): string | undefined {
  return task?.outcomes.find((outcome) => outcome.value === value)?.label;
}

function explain<Type extends JournalEventType>(
  event: Extract<JournalEvent, { type: Type }>,
  scope: Scope,
): DescribedEvent | null {
  const describeType: Describe<Type> = descriptions[event.type as Type];
  return describeType(event, scope);
}
