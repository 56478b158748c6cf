import { Cron as CronerCron } from "croner";
import { cronFields, readCronEntry } from "./cron-field";

/**
 * When something happens by the clock on the wall, as cron has it. Made by `parseCron` only: `expression` is then one
 * that happens at some time, in five fields of numbers.
 */
export interface Cron {
  readonly expression: string;
}

export type ParsedCron = { ok: true; cron: Cron } | { ok: false; message: string; position: number };

/**
 * Reads minute, hour, day of the month, month and day of the week: *, lists, ranges, steps, names, L for the last day
 * of the month, MON#2 for the second Monday, FRIL for the last Friday. With both kinds of day given, either is enough,
 * unless one begins with * (Vixie cron). `position` is where in the source the mistake stands.
 */
export function parseCron(source: string): ParsedCron {
  const texts = [...source.matchAll(/\S+/g)];
  const extra = texts[cronFields.length];
  if (texts.length < cronFields.length) {
    return { ok: false, message: `Write five fields: ${fieldNames()}.`, position: source.length };
  }
  if (extra !== undefined) {
    return { ok: false, message: `Write five fields only: ${fieldNames()}.`, position: extra.index };
  }
  const read: string[] = [];
  for (const [index, field] of cronFields.entries()) {
    let position = texts[index]?.index ?? 0;
    const entries: string[] = [];
    for (const entry of texts[index]?.[0].split(",") ?? []) {
      const reading = readCronEntry(entry, field);
      if ("message" in reading) return { ok: false, message: reading.message, position };
      entries.push(reading.text);
      position += entry.length + 1;
    }
    read.push(entries.join(","));
  }
  const cron = { expression: read.join(" ") };
  if (nextCron(cron, "2000-01-01T00:00:00Z", "UTC") !== null) return { ok: true, cron };
  const message = "This never happens: none of these months has such a day.";
  return { ok: false, message, position: texts[2]?.index ?? 0 };
}

/**
 * The first moment later than `after` at which a clock in the zone matches; null when there is none before the year 3000.
 * Where the clocks change it is Vixie cron's: with * as minute or hour every real match counts, so "every hour" goes
 * on every hour. A fixed time that is skipped happens as soon as the gap is over; one that comes twice happens the first
 * time. A gap of a whole day (Apia, 2011) is no change of the clocks: that day is left out.
 */
export function nextCron(cron: Cron, after: string, timeZone: string): string | null {
  const [, , dayOfMonth = "", , dayOfWeek = ""] = cron.expression.split(" ");
  const matcher = new CronerCron(cron.expression, {
    mode: "5-part",
    paused: true,
    timezone: timeZone,
    fixedTimeRule: "no-wildcard",
    domAndDow: dayOfMonth.startsWith("*") || dayOfWeek.startsWith("*"),
  });
  return matcher.nextRun(new Date(after))?.toISOString() ?? null;
}

function fieldNames(): string {
  return cronFields.map(({ name }) => name).join(", ");
}
