import fc from "fast-check";
import { expect, it } from "vitest";
import { nextCron, parseCron } from "./cron";
import { asUtc, toLocal } from "./zoned-time";

const minute = 60_000;
const twoDays = 48 * 60;

/** Two days around each change of the clocks, in minutes: the instant and what a clock on the wall shows. */
const nights = [
  ["Europe/Berlin", "2026-03-28T12:00:00Z"],
  ["Europe/Berlin", "2026-10-24T12:00:00Z"],
  ["America/New_York", "2026-03-07T12:00:00Z"],
  ["America/New_York", "2026-10-31T12:00:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T00:00:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T00:00:00Z"],
  ["America/Sao_Paulo", "2018-11-03T12:00:00Z"],
  ["America/Sao_Paulo", "2018-02-17T12:00:00Z"],
  ["Africa/Cairo", "2026-10-29T12:00:00Z"],
  ["UTC", "2026-01-01T00:00:00Z"],
].map(([timeZone = "", begin = ""]) => {
  const start = Date.parse(begin);
  const minutes = Array.from({ length: twoDays }, (_, index) => {
    const instant = start + index * minute;
    return { instant, shown: asUtc(toLocal(instant, timeZone)) };
  });
  return { timeZone, start, minutes };
});

interface Choice {
  text: string;
  numbers: number[];
}

const upTo = (end: number, step: number) =>
  Array.from({ length: end }, (_, n) => n).filter((n) => n % step === 0);

const minutesOfHour: fc.Arbitrary<Choice> = fc.constantFrom(
  { text: "0", numbers: [0] },
  { text: "59", numbers: [59] },
  { text: "5,45", numbers: [5, 45] },
  { text: "10-40/15", numbers: [10, 25, 40] },
  { text: "*/20", numbers: upTo(60, 20) },
);
const hoursOfDay: fc.Arbitrary<Choice> = fc.constantFrom(
  { text: "*", numbers: upTo(24, 1) },
  { text: "*/3", numbers: upTo(24, 3) },
  { text: "0-4/2", numbers: [0, 2, 4] },
  { text: "1,2", numbers: [1, 2] },
  ...[0, 1, 2, 3, 23].map((hour) => ({ text: String(hour), numbers: [hour] })),
);

/** Vixie cron, told minute by minute. */
function expectedTimes(night: (typeof nights)[number], minutes: Choice, hours: Choice): number[] {
  const matches = (shown: number) =>
    minutes.numbers.includes(new Date(shown).getUTCMinutes()) &&
    hours.numbers.includes(new Date(shown).getUTCHours());
  const goesByMinutes = minutes.text.startsWith("*") || hours.text.startsWith("*");
  if (goesByMinutes) return night.minutes.filter(({ shown }) => matches(shown)).map(({ instant }) => instant);
  const times: number[] = [];
  let latestShown = night.start - Number.POSITIVE_INFINITY;
  for (const { instant, shown } of night.minutes) {
    const skipped = Number.isFinite(latestShown) ? upTo((shown - latestShown) / minute, 1).slice(1) : [];
    const owed = skipped.some((count) => matches(latestShown + count * minute));
    if (shown > latestShown && (owed || matches(shown))) times.push(instant);
    latestShown = Math.max(latestShown, shown);
  }
  return times;
}

it("finds each time that a clock watched minute by minute finds, also where the clocks change", () => {
  fc.assert(
    fc.property(fc.constantFrom(...nights), minutesOfHour, hoursOfDay, (night, minutes, hours) => {
      const parsed = parseCron(`${minutes.text} ${hours.text} * * *`);
      if (!parsed.ok) throw new Error(parsed.message);
      const found: number[] = [];
      let time = night.start - 1;
      while (time < night.start + twoDays * minute) {
        if (found.length > twoDays) throw new Error("The next time does not come closer.");
        time = Date.parse(nextCron(parsed.cron, new Date(time).toISOString(), night.timeZone) ?? "");
        found.push(time);
      }
      expect(found.slice(0, -1)).toEqual(expectedTimes(night, minutes, hours));
    }),
    { numRuns: 60 },
  );
});

const entry = fc.constantFrom(
  "*",
  "*/2",
  "1",
  "2-4",
  "1-7/3",
  "L",
  "5L",
  "MON",
  "SUN#1",
  "FRI-SUN",
  "JAN",
  "31",
  "0",
  "7",
  "x",
);
const field = fc.array(entry, { minLength: 1, maxLength: 3 }).map((entries) => entries.join(","));

it("refuses a text or finds a strictly later time for it", () => {
  fc.assert(
    fc.property(
      fc.array(field, { minLength: 5, maxLength: 5 }),
      fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
      fc.constantFrom("UTC", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns"),
      (fields, date, timeZone) => {
        const parsed = parseCron(fields.join(" "));
        if (!parsed.ok) return;
        const next = nextCron(parsed.cron, date.toISOString(), timeZone);
        expect(Date.parse(next ?? "")).toBeGreaterThan(date.getTime());
      },
    ),
    { numRuns: 300 },
  );
});

it("says where a mistake stands, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."*,-/#L 0123456789MON") })),
      (source) => {
        const parsed = parseCron(source);
        if (!parsed.ok) expect(parsed.position).toBeLessThanOrEqual(source.length);
      },
    ),
  );
});
