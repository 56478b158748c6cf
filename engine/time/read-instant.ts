import type { Value } from "@/contracts/value";
import { isTagged } from "@/contracts/value";
import { toInstant } from "./zoned-time";

const text =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2}(?::\d{2})?|@[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*)?)?$/;

/**
 * The instant a date or date-time stands for, ISO 8601 UTC; null for anything else. Without an offset or a zone of
 * its own it is read in `timeZone`; a date is its midnight.
 */
export function readInstant(value: Value, timeZone: string): string | null {
  const lexical = isTagged(value) ? value.lexical : value;
  const match = typeof lexical === "string" ? text.exec(lexical) : null;
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const millisecond = Number((match[7] ?? "0").padEnd(3, "0").slice(0, 3));
  const local = { year, month, day, hour, minute, second, millisecond };
  const zone = match[8];
  const instant =
    zone === undefined || zone.startsWith("@")
      ? readInZone(local, zone?.slice(1) ?? timeZone)
      : Date.UTC(year, month - 1, day, hour, minute, second, millisecond) - offsetOf(zone);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

function readInZone(local: Parameters<typeof toInstant>[0], timeZone: string): number {
  try {
    return toInstant(local, timeZone);
  } catch (error) {
    if (error instanceof RangeError) return Number.NaN;
    throw error;
  }
}

function offsetOf(zone: string): number {
  if (zone === "Z") return 0;
  const [hours = 0, minutes = 0, seconds = 0] = zone.slice(1).split(":").map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * (zone.startsWith("-") ? -1000 : 1000);
}
