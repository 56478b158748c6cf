/** What a decision means for other instances: who waits for what, what is sent, called, answered and given up. */
import { v7 as newId } from "uuid";
import type { AwaitedEvent, JournalEvent, JournalEventOf } from "@/contracts/journal";
import type { Decided } from "./decided";
import { type ExchangeRows, keyOfToken } from "./exchange-rows";
import { THROWN_TTL_SECONDS } from "./limits";

export function projectExchange(decided: Decided, event: JournalEvent, rows: ExchangeRows): void {
  const { instanceId, callDepth, state, now } = decided;
  switch (event.type) {
    case "eventAwaited":
      subscribe(decided, event, rows);
      return;
    case "eventOccurred":
    case "incidentRaised":
      endSubscription(decided, event.token, rows);
      return;
    case "messageThrown":
    case "signalThrown":
      addThrown(decided, event, rows);
      return;
    case "callRequested": {
      const { token, processId, version, variables, wait } = event;
      const called = {
        processId,
        version,
        variables,
        wait,
        requester: state.requester,
        depth: callDepth + 1,
      };
      rows.calls.push({ instanceId, token, ...called, at: now });
      return;
    }
    case "tokensCancelled":
      for (const token of event.tokens) giveUp(decided, token, rows);
      return;
    case "instanceCompleted":
    case "instanceTerminated":
      for (const token in decided.before?.tokens) giveUp(decided, Number(token), rows);
      answerCaller(decided, event, rows);
  }
}

function subscribe(
  { instanceId, now }: Decided,
  { token, event: awaited }: JournalEventOf<"eventAwaited">,
  rows: ExchangeRows,
): void {
  if (!isSubscribed(awaited)) return;
  const { kind, name } = awaited;
  const correlationKey = kind === "message" ? (awaited.correlationKey ?? "") : "";
  const place = rows.thrown.length;
  const key = keyOfToken({ instanceId, token });
  rows.subscriptions.set(key, { instanceId, token, kind, name, correlationKey, at: now, place });
}

/** Conditions are watched by the engine itself. */
function isSubscribed(
  awaited: AwaitedEvent | undefined,
): awaited is Exclude<AwaitedEvent, { kind: "conditional" }> {
  return awaited?.kind === "message" || awaited?.kind === "signal";
}

/** What the same batch began is not written at all. */
function endSubscription({ instanceId, before }: Decided, token: number, rows: ExchangeRows): void {
  rows.subscriptions.delete(keyOfToken({ instanceId, token }));
  if (isSubscribed(before?.tokens[token]?.awaited)) rows.endedSubscriptions.push({ instanceId, token });
}

function addThrown(
  { instanceId, now }: Decided,
  event: JournalEventOf<"messageThrown"> | JournalEventOf<"signalThrown">,
  rows: ExchangeRows,
): void {
  const isMessage = event.type === "messageThrown";
  rows.thrown.push({
    id: newId(),
    kind: isMessage ? "message" : "signal",
    name: event.name,
    correlationKey: isMessage ? (event.correlationKey ?? "") : "",
    payload: event.payload,
    sender: { instanceId },
    idempotencyKey: null,
    at: now,
    ttlSeconds: THROWN_TTL_SECONDS,
  });
}

function giveUp(decided: Decided, token: number, rows: ExchangeRows): void {
  endSubscription(decided, token, rows);
  const { instanceId, before } = decided;
  if (before?.tokens[token]?.wait === "call") rows.cancelledCalls.push({ instanceId, token });
}

function answerCaller(
  { parent, graph, state }: Decided,
  event: JournalEventOf<"instanceCompleted"> | JournalEventOf<"instanceTerminated">,
  rows: ExchangeRows,
): void {
  if (parent === null) return;
  const { instanceId, token } = parent;
  if (event.type === "instanceCompleted") {
    const command = { type: "callCompleted", token, output: state.variables } as const;
    rows.commands.push({ instanceId, token, command });
    return;
  }
  const reason = `"${graph.definition.name}" was ended early: ${event.reason}`;
  rows.commands.push({
    instanceId,
    token,
    command: { type: "callFailed", token, reason, code: TERMINATED },
  });
}

/** The error code by which a caller can catch that what it called was ended early. */
const TERMINATED = "terminated";
