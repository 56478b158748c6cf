import { isTagged, type TaggedType, type Value } from "@/contracts/value";
import { dateTimeFormat } from "@/engine/intl-formats";

/** The text of a tagged value of the type, or what was sent in its place. */
export function lexicalOf(raw: Value | undefined, type: TaggedType): Value | undefined {
  return isTagged(raw) && raw["@type"] === type ? raw.lexical : raw;
}

/** "2026-03-31", a day that exists. */
export function isCalendarDate(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}

/** "14:30:00" of "14:30", "14:30:00" or "14:30:00.000"; null when it is no time of day. */
export function clockTime(text: unknown): string | null {
  if (typeof text !== "string") return null;
  const parts = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.0+)?)?$/.exec(text);
  return parts ? `${parts[1]}:${parts[2]}:${parts[3] ?? "00"}` : null;
}

/** "31 Mar 2026" of a calendar date, which no zone moves. */
export function formatCalendarDate(text: string, locale = "en-GB"): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeZone: "UTC" };
  return dateTimeFormat(locale, options).format(new Date(`${text}T00:00:00Z`));
}
