/** What a decision means for other instances, as the runtime's deliveries: they get to know of it when it is their turn. */
import type { AwaitedEvent, JournalEvent } from "@/contracts/journal";
import type { InstanceState } from "@/engine/instance/types";
import type { Exchange } from "./exchange";
import type { SimulatedInstance, Work } from "./simulated-instance";
import type { SimulatedProcess } from "./simulated-process";
import { startsBy } from "./starts";

/** How long a message that an instance has sent is kept while nobody waits for it. */
export const KEPT_MS = 3_600_000;

/** What a decision may reach. */
export interface Surroundings {
  processes: readonly SimulatedProcess[];
  instances: readonly SimulatedInstance[];
  exchange: Exchange;
  now: string;
}

export interface Decided {
  instance: SimulatedInstance;
  before: InstanceState | null;
  events: readonly JournalEvent[];
}

/** The work that follows from a decision, in its order. Messages and subscriptions go to the exchange. */
export function follow(decided: Decided, around: Surroundings): Work[] {
  return decided.events.flatMap((event) => followEvent(decided, event, around));
}

function followEvent({ instance, before }: Decided, event: JournalEvent, around: Surroundings): Work[] {
  switch (event.type) {
    case "eventAwaited":
      subscribe(instance, event.token, event.event, around.exchange);
      return [];
    case "messageThrown": {
      const expiresAt = new Date(Date.parse(around.now) + KEPT_MS).toISOString();
      const { name, payload } = event;
      around.exchange.send({ name, key: event.correlationKey ?? "", payload, values: {}, expiresAt });
      return [];
    }
    case "signalThrown":
      return signalWork(event.name, { payload: event.payload, values: {} }, around);
    case "callRequested": {
      const { token, processId, variables, wait } = event;
      return [{ kind: "call", instance, token, processId, variables, waits: wait }];
    }
    case "effectRequested":
      if (event.request.kind !== "script") return [];
      return [{ kind: "script", instance, token: event.token, run: event.request }];
    case "tokensCancelled":
      return event.tokens.flatMap((token) => endCalled(instance, before, token, around));
    case "instanceCompleted":
    case "instanceTerminated": {
      const given = Object.keys(before?.tokens ?? {}).map(Number);
      const ended = given.flatMap((token) => endCalled(instance, before, token, around));
      return [...ended, ...answerCaller(instance, event)];
    }
    default:
      return [];
  }
}

function subscribe(
  instance: SimulatedInstance,
  token: number,
  awaited: AwaitedEvent,
  exchange: Exchange,
): void {
  if (awaited.kind === "conditional") return;
  const key = awaited.kind === "message" ? (awaited.correlationKey ?? "") : "";
  exchange.subscribe({ instance, token, kind: awaited.kind, name: awaited.name, key });
}

/** A signal reaches everybody who waits for it now, and every process that begins with it. */
export function signalWork(
  name: string,
  sent: Pick<Extract<Work, { kind: "begin" }>, "payload" | "values">,
  { exchange, processes }: Pick<Surroundings, "exchange" | "processes">,
): Work[] {
  return [
    ...exchange
      .listeners(name)
      .map(({ instance, token }): Work => ({ kind: "occur", instance, token, ...sent })),
    ...startsBy(processes, "signal", name).map((start): Work => ({ kind: "begin", ...start, ...sent })),
  ];
}

/** What the token called ends, since nobody waits for it any more. */
export function endCalled(
  instance: SimulatedInstance,
  before: InstanceState | null,
  token: number,
  { instances }: Pick<Surroundings, "instances">,
): Work[] {
  if (before?.tokens[token]?.wait !== "call") return [];
  const called = instances.filter(
    ({ caller, state }) =>
      caller?.waits === true &&
      caller.instance === instance &&
      caller.token === token &&
      state.status === "running",
  );
  const command = { type: "terminate", reason: "The request that called it goes on without it." } as const;
  return called.map((each) => ({ kind: "command", instance: each, command }));
}

function answerCaller(
  { caller, process, state }: SimulatedInstance,
  event: Extract<JournalEvent, { type: "instanceCompleted" | "instanceTerminated" }>,
): Work[] {
  if (caller === null || !caller.waits) return [];
  const { instance, token } = caller;
  if (event.type === "instanceCompleted") {
    const command = { type: "callCompleted", token, output: state.variables } as const;
    return [{ kind: "command", instance, command }];
  }
  const reason = `"${process.name}" was ended early: ${event.reason}`;
  return [{ kind: "command", instance, command: { type: "callFailed", token, reason, code: "terminated" } }];
}
