import type { TimerPurpose } from "@/contracts/journal";
import type { Token } from "@/engine/instance/types";
import { carryOut } from "./carry-out";
import { placesOf } from "./find-place";
import { cannot, type Run, type RunStep } from "./run";

/** Timers that one input may fire: what repeats every second would take a year for ever. */
const MOST_FIRED = 1000;
const purposes: readonly TimerPurpose[] = ["wait", "reminder", "followUp"];

/** A timer that is set. */
export interface DueTimer {
  id: number;
  element: string;
  purpose: TimerPurpose;
  /** ISO 8601 UTC. */
  dueAt: string;
}

/** Whether a timer runs at the token; a step that has failed lets its timers rest. */
export const hasTimer = (token: Token) =>
  (token.wait === "timer" || token.wait === "task") &&
  purposes.some((purpose) => token.timers?.[purpose] !== undefined);

/** The timers that are set in the run, in the order in which they are due. */
export function dueTimers(run: Run): DueTimer[] {
  return placesOf(run, hasTimer)
    .flatMap(({ id, token: { element, timers } }) =>
      purposes.flatMap((purpose): DueTimer[] => {
        const dueAt = timers?.[purpose];
        return dueAt === undefined ? [] : [{ id, element, purpose, dueAt }];
      }),
    )
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

/** Moves the clock, never back, and fires what is due on the way, each timer at its own time. */
export function passTime(run: Run, until: string): RunStep {
  let at = run;
  for (let fired = 0; ; fired += 1) {
    const [next] = dueTimers(at);
    if (next === undefined || Date.parse(next.dueAt) > Date.parse(until)) {
      return { ok: true, run: { ...at, now: later(at.now, until) } };
    }
    if (fired >= MOST_FIRED)
      return cannot(`More than ${MOST_FIRED} timers are due in this time: go on by less.`);
    const moved = { ...at, now: later(at.now, next.dueAt) };
    const step = carryOut(moved, { type: "fireTimer", token: next.id, purpose: next.purpose });
    if (!step.ok) return step;
    at = step.run;
  }
}

const later = (now: string, moment: string) =>
  Date.parse(moment) > Date.parse(now) ? new Date(moment).toISOString() : now;
