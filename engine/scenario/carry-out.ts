/** Carries a command out in a run, up to where everything rests, what the run sends to itself included. */
import type { Actor, JournalEvent } from "@/contracts/journal";
import { decide } from "@/engine/decide";
import type { Command, DecideContext, InstanceState } from "@/engine/instance/types";
import { simulatedDirectory } from "@/engine/simulation/simulated-people";
import { cannot, type Run, type RunStep, refused, type SentMessage } from "./run";

/** Elements of one decision; more of them are left to the next. */
const ELEMENTS = 1000;
/** A run that needs more decisions in a row hardly ever comes to rest. */
const MOST_DECISIONS = 200;
/** As in production: how long a message is kept while nobody waits for it. */
const KEPT_MS = 3_600_000;

export const system: Actor = { kind: "system" };

/** A run, or what will be one once its start is decided. */
export type Startable = Omit<Run, "state"> & { state: InstanceState | null };

export function carryOut(run: Startable, command: Command, actor: Actor = system): RunStep {
  return settle(run, { command, actor }, MOST_DECISIONS);
}

interface Act {
  command: Command;
  actor: Actor;
}

function settle(before: Startable, first: Act, budget: number): RunStep {
  let run = before;
  const acts: Act[] = [first];
  for (let left = budget; ; left -= 1) {
    const next = acts.shift() ?? null;
    const met = next === null ? meet(run) : { run, act: next };
    run = met.run;
    const { act } = met;
    if (act === null) return atRest(run);
    if (left === 0) return cannot("It does not come to rest. Look for a loop without a step that waits.");
    const decision = decide(run.graph, run.state, act.command, contextOf(run, act.actor));
    if (!decision.ok) {
      if (act === first) return refused(decision.refusal);
      // What the run sends to itself may come too late, as in production; only the first command is the caller's.
      continue;
    }
    const { state, events, more } = decision;
    const journal = [...run.journal, { at: run.now, events, actor: act.actor }];
    run = { ...run, state, journal, sent: [...run.sent, ...messagesIn(events, run.now)] };
    if (more) acts.unshift({ command: { type: "advance" }, actor: system });
    acts.push(...signalActs(events, state));
  }
}

const atRest = (run: Startable): RunStep =>
  run.state === null ? cannot("It has not begun.") : { ok: true, run: { ...run, state: run.state } };

function contextOf({ now, timeZone, settings }: Startable, actor: Actor): DecideContext {
  const { directory = simulatedDirectory, calendar } = settings;
  const known = calendar === undefined ? {} : { calendar };
  return { now, timeZone, actor, directory, maxElements: ELEMENTS, ...known };
}

function messagesIn(events: readonly JournalEvent[], now: string): SentMessage[] {
  const expiresAt = new Date(Date.parse(now) + KEPT_MS).toISOString();
  return events.flatMap((event) =>
    event.type === "messageThrown"
      ? [{ name: event.name, key: event.correlationKey, payload: event.payload, expiresAt }]
      : [],
  );
}

/** A signal is heard by whoever waits for it at that moment. */
function signalActs(events: readonly JournalEvent[], { tokens }: InstanceState): Act[] {
  return events.flatMap((event) => {
    if (event.type !== "signalThrown") return [];
    const { name, payload } = event;
    return Object.entries(tokens).flatMap(([token, { wait, awaited }]): Act[] =>
      wait === "event" && awaited?.kind === "signal" && awaited.name === name
        ? [{ command: { type: "occur", token: Number(token), payload }, actor: system }]
        : [],
    );
  });
}

/** The oldest message that somebody waits for, on its way to the one who waits longest. */
function meet(run: Startable): { run: Startable; act: Act | null } {
  if (run.state?.status !== "running") return { run, act: null };
  const sent = run.sent.filter(({ expiresAt }) => Date.parse(expiresAt) > Date.parse(run.now));
  for (const message of sent) {
    const waiting = Object.entries(run.state.tokens).find(
      ([, { wait, awaited }]) =>
        wait === "event" &&
        awaited?.kind === "message" &&
        awaited.name === message.name &&
        awaited.correlationKey === message.key,
    );
    if (waiting === undefined) continue;
    const command = { type: "occur", token: Number(waiting[0]), payload: message.payload } as const;
    return {
      run: { ...run, sent: sent.filter((other) => other !== message) },
      act: { command, actor: system },
    };
  }
  return { run: { ...run, sent }, act: null };
}
