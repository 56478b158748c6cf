/**
 * What a decision means for the tables beside the journal: one pure function from events to rows. Tables can be thrown
 * away and made again from the journal as long as everything that they hold comes through here.
 */
import { v5 as nameBasedId } from "uuid";
import type { JournalEvent, JournalEventOf } from "@/contracts/journal";
import type { Decided } from "./decided";
import { projectExchange } from "./project-exchange";
import { projectPermits } from "./project-permits";
import { projectSubmission } from "./project-submissions";
import { projectTask } from "./project-tasks";
import type { ProjectedRows, StepFact } from "./projected-rows";

/** Adds the rows of one decision to `rows`. `newId` makes the ids of tasks. */
export function project(decided: Decided, rows: ProjectedRows, newId: () => string): void {
  const { instanceId, state, revisionBefore, now } = decided;
  const changed = decided.events.length > 0;
  const revision = changed ? revisionBefore + 1 : revisionBefore;
  rows.instances.push({
    id: instanceId,
    revisionBefore,
    revision,
    status: state.status,
    state,
    readyAt: decided.more ? now : null,
    incidents: countIncidents(decided),
    endedAt: state.status === "running" ? null : now,
    changedAt: now,
  });
  if (changed) {
    rows.journal.push({
      instanceId,
      sequence: revision,
      at: now,
      actor: decided.actor,
      events: decided.events,
    });
  }
  const passes = new Passes(decided);
  projectPermits(decided, rows);
  for (const event of decided.events) {
    passes.see(event, rows.facts);
    projectEvent(decided, event, rows, newId);
    projectSubmission(decided, event, rows);
    projectExchange(decided, event, rows.exchange);
  }
}

function countIncidents({ state }: Decided): number {
  let count = 0;
  for (const id in state.tokens) {
    if (state.tokens[id]?.wait === "incident") {
      count += 1;
    }
  }
  return count;
}

function projectEvent(decided: Decided, event: JournalEvent, rows: ProjectedRows, newId: () => string): void {
  const { instanceId, now } = decided;
  switch (event.type) {
    case "effectRequested":
    case "notificationRequested":
      addEffect(decided, event, rows);
      return;
    case "timerScheduled":
      rows.timers.push({ instanceId, token: event.token, purpose: event.purpose, dueAt: event.dueAt });
      return;
    case "timerFired":
    case "timerCancelled":
      rows.endedTimers.push({ instanceId, token: event.token, purpose: event.purpose });
      return;
    case "tokensCancelled":
      for (const token of event.tokens) {
        rows.cancelledTokens.push({ instanceId, token, at: now });
      }
      return;
    case "instanceTerminated":
      rows.terminated.push({ instanceId, at: now });
      return;
    default:
      projectTask(decided, event, rows, newId);
  }
}

/**
 * The id is made from what is asked, where: a repair that asks for the same again reopens the same row and sends the
 * same idempotency key, so that an outside system which did hear the first call does not act twice.
 */
function addEffect(
  { instanceId, now }: Decided,
  event: JournalEventOf<"effectRequested"> | JournalEventOf<"notificationRequested">,
  rows: ProjectedRows,
): void {
  rows.effects.push({
    id: nameBasedId(`${event.token} ${event.type} ${JSON.stringify(event.request)}`, instanceId),
    instanceId,
    token: event.token,
    element: event.element,
    awaited: event.type === "effectRequested",
    request: event.request,
    maxAttempts: event.retry.attempts,
    backoffSeconds: event.retry.backoffSeconds,
    at: now,
  });
}

/**
 * Follows tokens from entering to leaving. A join counts as entered when its first token arrived. Of a loop each round is a
 * pass, the token that waits for the rounds is none.
 */
class Passes {
  private readonly decided: Decided;
  private readonly enteredAt = new Map<number, string>();
  private readonly joining = new Map<string, string>();
  private readonly performers = new Map<number, string>();
  private readonly loops = new Set<number>();

  constructor(decided: Decided) {
    this.decided = decided;
  }

  see(event: JournalEvent, facts: StepFact[]): void {
    const { now } = this.decided;
    switch (event.type) {
      case "elementEntered":
        this.enteredAt.set(event.token, this.joining.get(event.element) ?? now);
        this.joining.delete(event.element);
        return;
      case "tokenArrived":
        this.enteredAt.set(event.token, now);
        return;
      case "tokensJoined":
        this.joining.set(event.element, event.tokens.map((token) => this.since(token)).sort()[0] ?? now);
        return;
      case "taskCompleted":
        this.performers.set(event.token, event.completedBy);
        return;
      case "loopStarted":
        this.loops.add(event.token);
        return;
      case "elementCompleted":
        if (!this.isLoop(event.token)) facts.push(this.fact(event));
    }
  }

  private isLoop(token: number): boolean {
    return this.loops.has(token) || this.decided.before?.tokens[token]?.loop !== undefined;
  }

  private since(token: number): string {
    return this.enteredAt.get(token) ?? this.decided.before?.tokens[token]?.enteredAt ?? this.decided.now;
  }

  private fact(event: JournalEventOf<"elementCompleted">): StepFact {
    const { instanceId, processId, processVersionId, graph, now } = this.decided;
    return {
      instanceId,
      token: event.token,
      processId,
      processVersionId,
      element: event.element,
      elementType: graph.nodes.get(event.element)?.element.type ?? "unknown",
      enteredAt: this.since(event.token),
      leftAt: now,
      outcome: event.outcome ?? null,
      performerId: this.performers.get(event.token) ?? null,
    };
  }
}
