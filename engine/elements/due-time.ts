import type { CompiledExpression, Moves } from "@/engine/definition/graph";
import { addDuration } from "@/engine/time/add-duration";
import { readInstant } from "@/engine/time/read-instant";

/** When a wait ends: after a duration, or at the moment that an expression gives. */
export interface DueSettings {
  title: string;
  duration: string | undefined;
  until: CompiledExpression | null;
  /** The expression as written. */
  source: string | undefined;
}

/** The moment, never in the past; null after an incident at the token. */
export function dueTime(
  moves: Moves,
  token: number,
  { title, duration, until, source }: DueSettings,
): string | null {
  const { now, timeZone } = moves.context;
  if (until === null) {
    const dueAt = addDuration(now, duration ?? "", timeZone);
    if (dueAt === null) moves.fail(token, `"${title}" has no duration that can be read.`);
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
