/** Offsets of named zones (IANA), from the platform's Intl data. Pure: the same name and instant give the same offset. */

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(name: string): Intl.DateTimeFormat | null {
  const known = formats.get(name);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      timeZoneName: "longOffset",
      year: "numeric",
    });
  } catch {
    format = null;
  }
  if (formats.size > 500) formats.clear();
  formats.set(name, format);
  return format;
}

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
