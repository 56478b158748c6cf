import type { BusinessCalendar } from "@/contracts/calendar";
import type { EventDefinitionOf } from "@/contracts/event-definition";
import { dueClock } from "@/engine/elements/due-time";
import { compileExpression } from "@/engine/expression/compile-expression";
import { nextOfCycle, parseCycle } from "@/engine/time/cycle";
import { dueAfter } from "@/engine/time/due-after";
import { readInstant } from "@/engine/time/read-instant";

export interface StartClock {
  /** When the version was published. */
  publishedAt: string;
  now: string;
  /** How many instances it has started. */
  fired: number;
  timeZone: string;
  /** Absent: the usual week. */
  calendar?: BusinessCalendar;
}

/**
 * When a timer at the start of a process starts the next instance; null when it starts no more. A duration counts from
 * publishing; a moment that was over by then starts nothing.
 */
export function startDue(event: EventDefinitionOf<"timer">, clock: StartClock): string | null {
  const { publishedAt, now, fired, timeZone } = clock;
  if (event.cycle !== undefined) {
    const parsed = parseCycle(event.cycle);
    if (!parsed.ok) return null;
    return nextOfCycle(parsed.cycle, { startedAt: publishedAt, firedCount: fired, after: now, timeZone });
  }
  if (fired > 0) return null;
  if (event.duration !== undefined) {
    return dueAfter(publishedAt, event.duration, dueClock(clock, event.workingTime));
  }
  const moment = event.until === undefined ? null : momentOf(event.until, clock);
  return moment === null || Date.parse(moment) <= Date.parse(publishedAt) ? null : moment;
}

function momentOf(source: string, { now, timeZone }: StartClock): string | null {
  const compiled = compileExpression(source, { names: [] });
  if (!compiled.ok) return null;
  const result = compiled.expression.evaluate({ variables: {}, now, timeZone });
  return result.ok ? readInstant(result.value, timeZone) : null;
}
