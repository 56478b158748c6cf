import { usualCalendar } from "@/contracts/calendar";
import type { CompiledExpression, Moves } from "@/engine/definition/graph";
import type { DecideContext } from "@/engine/instance/types";
import { type DueClock, dueAfter } from "@/engine/time/due-after";
import { readInstant } from "@/engine/time/read-instant";

/** When a wait ends: after a duration, or at the moment that an expression gives. */
export interface DueSettings {
  title: string;
  duration: string | undefined;
  until: CompiledExpression | null;
  /** The expression as written. */
  source: string | undefined;
  workingTime: boolean | undefined;
}

/** The moment, never in the past; null after an incident at the token. */
export function dueTime(
  moves: Moves,
  token: number,
  { title, duration, until, source, workingTime }: DueSettings,
): string | null {
  const { now, timeZone } = moves.context;
  if (until === null) {
    const dueAt = dueAfter(now, duration ?? "", dueClock(moves.context, workingTime));
    if (dueAt === null) moves.fail(token, `"${title}" has no duration that can be counted.`);
    return dueAt;
  }
  const result = moves.evaluate(token, until, `\`${source}\``);
  if (result === null) return null;
  const instant = readInstant(result.value, timeZone);
  if (instant === null) {
    moves.fail(token, `"${title}" cannot wait: \`${source}\` gives no date and time.`);
    return null;
  }
  return Date.parse(instant) < Date.parse(now) ? now : instant;
}

/** By what a duration counts: every hour, or only those of the tenant's working time. */
export function dueClock(
  { timeZone, calendar }: Pick<DecideContext, "timeZone" | "calendar">,
  workingTime: boolean | undefined,
): DueClock {
  return workingTime === true ? { timeZone, calendar: calendar ?? usualCalendar(timeZone) } : { timeZone };
}
