/**
 * Instances of several processes in memory, under a clock that only steps move. It decides with the engine and passes on
 * what instances send, call and answer by the runtime's rules; nothing outside is reached.
 */
import type { Value, Variables } from "@/contracts/value";
import { decide } from "@/engine/decide";
import { isReservedName } from "@/engine/form/reserved-names";
import { storableValue } from "@/engine/form/storable-value";
import type { Command, DecideContext, InstanceState, Refusal } from "@/engine/instance/types";
import { Exchange } from "./exchange";
import { finishedElements } from "./finished-elements";
import { follow, signalWork } from "./follow";
import type { ScriptAnswer, ScriptRun, SimulatedInstance, Work } from "./simulated-instance";
import { simulatedDirectory, simulatedRequester } from "./simulated-people";
import type { SimulatedProcess } from "./simulated-process";
import { type StartTimer, startsBy, startTimers } from "./starts";

/** Elements of one decision; more of them are left to the next. */
const ELEMENTS = 1000;
/** Instances that send to each other without end would never rest. */
const MOST_WORK = 10_000;
/** Calls above an instance. */
const MOST_CALLS = 20;

export interface Clock {
  /** ISO 8601 UTC. */
  now: string;
  /** IANA name. */
  timeZone: string;
}

/** What is known of an instance before it starts. */
interface Beginning {
  caller?: SimulatedInstance["caller"];
  depth?: number;
  /** Variables to set before anything runs. */
  values?: Variables;
}

export class World implements Clock {
  readonly processes: readonly SimulatedProcess[];
  /** Why processes that were given as well cannot run, by id. */
  readonly faults: ReadonlyMap<string, string>;
  readonly instances: SimulatedInstance[] = [];
  readonly exchange = new Exchange();
  readonly timers: readonly StartTimer[];
  readonly timeZone: string;
  now: string;
  /** Elements that were finished, by the ids that people know, until somebody takes them. */
  ended: string[] = [];
  private work: Work[] = [];

  constructor(
    processes: readonly SimulatedProcess[],
    clock: Clock,
    faults: ReadonlyMap<string, string> = new Map(),
  ) {
    this.processes = processes;
    this.faults = faults;
    this.now = clock.now;
    this.timeZone = clock.timeZone;
    this.timers = startTimers(processes, clock);
  }

  /** Starts an instance with these variables, as a call would. */
  start(process: SimulatedProcess, variables: Variables, beginning: Beginning = {}): Refusal | null {
    const command: Command = {
      type: "start",
      startKind: "call",
      requester: simulatedRequester,
      submission: storable(variables),
    };
    return this.begin(process, command, beginning);
  }

  /** Starts an instance at an event that has happened. */
  startAt(process: SimulatedProcess, element: string, payload: Value, values: Variables): Refusal | null {
    const command: Command = {
      type: "start",
      startKind: "event",
      requester: null,
      submission: {},
      element,
      payload: storableValue(payload),
    };
    return this.begin(process, command, { values });
  }

  private begin(process: SimulatedProcess, command: Command, beginning: Beginning): Refusal | null {
    const decision = decide(process.graph, null, command, this.context(0));
    if (!decision.ok) return decision.refusal;
    const { caller = null, depth = 0, values = {} } = beginning;
    const { state, events } = decision;
    const instance = { number: this.instances.length + 1, process, state, caller, depth };
    this.instances.push(instance);
    this.took(instance, null, events);
    this.keep(instance, undefined, values);
    this.work.push({ kind: "command", instance, command: { type: "advance" } });
    return null;
  }

  /** Carries a command out, up to where everything in the instance waits. */
  command(instance: SimulatedInstance, command: Command): Refusal | null {
    let next = command;
    for (;;) {
      const before = instance.state;
      const decision = decide(instance.process.graph, before, next, this.context(ELEMENTS));
      if (!decision.ok) return decision.refusal;
      instance.state = decision.state;
      this.took(instance, before, decision.events);
      if (!decision.more) return null;
      next = { type: "advance" };
    }
  }

  /** Sets variables as seen from the token, by default those of the process. */
  setVariables(instance: SimulatedInstance, token: number | undefined, values: Variables): Refusal | null {
    if (Object.keys(values).length === 0) return null;
    const place = token === undefined ? {} : { token };
    return this.command(instance, {
      type: "repair",
      repair: { action: "changeVariables", values: storable(values), ...place },
      reason: "A step sets them.",
    });
  }

  /** The same for what came with something; names that no variable can have stay in the result alone. */
  keep(instance: SimulatedInstance, token: number | undefined, values: Variables): Refusal | null {
    const named = Object.entries(values).filter(([name]) => !isReservedName(name));
    return this.setVariables(instance, token, Object.fromEntries(named));
  }

  /** Something that the token waits for has come. `values` become variables, as seen from there. */
  occur(instance: SimulatedInstance, token: number, payload: Value, values: Variables): Refusal | null {
    const refusal = this.keep(instance, token, values);
    return refusal ?? this.command(instance, { type: "occur", token, payload: storableValue(payload) });
  }

  /** Somebody outside sends a signal. */
  signal(name: string, payload: Value, values: Variables): void {
    this.add(signalWork(name, { payload, values }, this));
  }

  /** Does what instances have left for each other, until all rest; asks for scripts to be run. A sentence when it never would. */
  *settle(): Generator<ScriptRun, string | null, ScriptAnswer> {
    this.matchMessages();
    for (let done = 0; ; done += 1) {
      const next = this.work.shift();
      if (next === undefined) return null;
      if (done >= MOST_WORK) {
        this.work = [];
        return `It does not come to rest: instances sent or called ${MOST_WORK} times. Look for a loop.`;
      }
      if (next.kind === "script") this.answerScript(next, yield next.run);
      else this.carryOut(next);
      this.matchMessages();
    }
  }

  add(work: readonly Work[]): void {
    this.work.push(...work);
  }

  private carryOut(work: Exclude<Work, { kind: "script" }>): void {
    switch (work.kind) {
      case "command":
        this.command(work.instance, work.command);
        return;
      case "occur": {
        const refusal = this.occur(work.instance, work.token, work.payload, work.values);
        if (refusal !== null && work.message !== undefined) this.exchange.send(work.message);
        return;
      }
      case "begin":
        this.startAt(work.process, work.element, work.payload, work.values);
        return;
      case "call":
        this.call(work);
    }
  }

  /** A process that was not given holds the call, as everything outside does. */
  private call({ instance, token, processId, variables, waits }: Extract<Work, { kind: "call" }>): void {
    if (instance.state.tokens[token]?.wait !== "call") return;
    const process = this.processes.find(({ id }) => id === processId);
    if (process === undefined) return;
    const depth = instance.depth + 1;
    const reason =
      depth > MOST_CALLS
        ? `It would be call ${depth} in a row; at most ${MOST_CALLS} processes may call each other in a chain.`
        : this.start(process, variables, { caller: { instance, token, waits }, depth })?.message;
    if (reason !== undefined) {
      this.command(instance, { type: "callFailed", token, reason, code: "notStarted" });
    } else if (!waits) this.command(instance, { type: "callCompleted", token, output: null });
  }

  private answerScript({ instance, token }: Extract<Work, { kind: "script" }>, answer: ScriptAnswer): void {
    if (answer === null) return;
    const command: Command = answer.ok
      ? { type: "effectSucceeded", token, result: answer.result }
      : { type: "effectFailed", token, reason: answer.reason, code: "script" };
    this.command(instance, command);
  }

  private took(
    instance: SimulatedInstance,
    before: InstanceState | null,
    events: Parameters<typeof follow>[0]["events"],
  ): void {
    this.ended.push(
      ...finishedElements(instance.process.graph, before, events).map(instance.process.originalId),
    );
    this.add(follow({ instance, before, events }, this));
  }

  /** What nobody waits for starts an instance of the first process that begins with it, or is kept for a while. */
  private matchMessages(): void {
    for (const { message, subscription } of this.exchange.match(this.now)) {
      const { instance, token } = subscription;
      const { payload, values } = message;
      this.work.push({ kind: "occur", instance, token, payload, values, message });
    }
    for (const message of this.exchange.unclaimed()) {
      const [start] = startsBy(this.processes, "message", message.name);
      if (start === undefined) continue;
      this.exchange.withdraw(message);
      const { payload, values } = message;
      this.work.push({ kind: "begin", ...start, payload, values });
    }
  }

  private context(maxElements: number): DecideContext {
    const { now, timeZone } = this;
    return {
      now,
      timeZone,
      actor: { kind: "system" },
      directory: simulatedDirectory,
      takesAnyValues: true,
      maxElements,
    };
  }
}

function storable(values: Variables): Variables {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, storableValue(value)]));
}
