import type { BusinessCalendar } from "@/contracts/calendar";
import type { EventDefinitionOf } from "@/contracts/event-definition";
import { dueClock } from "@/engine/elements/due-time";
import { compileExpression } from "@/engine/expression/compile-expression";
import { nextOfCycle, parseCycle } from "@/engine/time/cycle";
import { dueAfter } from "@/engine/time/due-after";
import { readInstant } from "@/engine/time/read-instant";

export type TimerSettings = Omit<EventDefinitionOf<"timer">, "type">;

export interface PreviewClock {
  /** When the timer would begin to wait. */
  now: string;
  timeZone: string;
  /** Absent: the usual week. */
  calendar?: BusinessCalendar;
}

/**
 * When a timer would fire that begins to wait now: at most so many times, ISO 8601 UTC. None when it never does or cannot be
 * read; null when that depends on the values of a request.
 */
export function nextTimes(timer: TimerSettings, clock: PreviewClock, most: number): string[] | null {
  if (timer.cycle !== undefined) return timesOfCycle(timer.cycle, clock, most);
  if (timer.duration !== undefined) {
    const due = dueAfter(clock.now, timer.duration, dueClock(clock, timer.workingTime));
    return due === null ? [] : [due];
  }
  return timer.until === undefined ? [] : momentOf(timer.until, clock);
}

function timesOfCycle(source: string, { now, timeZone }: PreviewClock, most: number): string[] {
  const parsed = parseCycle(source);
  if (!parsed.ok) return [];
  const times: string[] = [];
  for (let after = now; times.length < most; ) {
    const next = nextOfCycle(parsed.cycle, { startedAt: now, firedCount: times.length, after, timeZone });
    if (next === null) break;
    times.push(next);
    after = next;
  }
  return times;
}

/** Without the values of a request only a moment can be told that needs none. */
function momentOf(source: string, { now, timeZone }: PreviewClock): string[] | null {
  const compiled = compileExpression(source, { names: [] });
  if (!compiled.ok) return null;
  const result = compiled.expression.evaluate({ variables: {}, now, timeZone });
  const instant = result.ok ? readInstant(result.value, timeZone) : null;
  return instant === null ? null : [instant];
}
