/** Offsets of named zones (IANA), from the platform's Intl data. Pure: the same name and instant give the same offset. */
import { madeOnce } from "@/engine/intl-formats";

/** Null where there is no such zone. */
const formatOf = madeOnce((name): Intl.DateTimeFormat | null => {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      timeZoneName: "longOffset",
      year: "numeric",
    });
  } catch {
    return null;
  }
});

export function isZoneName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name) && formatOf(name) !== null;
}

/** Instants beyond this are given the offset of the last instant that the platform knows. */
const maxMillis = 8.64e15 - 1;

/** Seconds east of UTC at an instant in milliseconds; null for an unknown zone. */
export function offsetOfZone(name: string, epochMillis: number): number | null {
  const format = formatOf(name);
  if (format === null) return null;
  const instant = Math.max(-maxMillis, Math.min(maxMillis, epochMillis));
  const part = format.formatToParts(instant).find(({ type }) => type === "timeZoneName");
  const match = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(part?.value ?? "");
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return match[1] === "-" ? -seconds : seconds;
}

/** The offset at a local time of a zone; at a gap or an overlap the offset before the change. */
export function offsetOfLocal(name: string, localMillis: number): number | null {
  const before = offsetOfZone(name, localMillis - 86_400_000);
  if (before === null) return null;
  const guess = offsetOfZone(name, localMillis - before * 1000);
  if (guess === null || guess === before) return before;
  const again = offsetOfZone(name, localMillis - guess * 1000);
  return again === guess ? guess : before;
}
