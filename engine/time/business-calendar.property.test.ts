import fc from "fast-check";
import { expect, it } from "vitest";
import { type BusinessCalendar, BusinessCalendarSchema } from "@/contracts/calendar";
import { addBusinessDuration, businessTimeBetween, nextWorkingInstant } from "./business-calendar";
import { asUtc, toLocal } from "./zoned-time";

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Two borders make hours, four make two of them with a break. */
const dayHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { maxLength: 4 })
  .map((borders) => borders.toSorted((a, b) => a - b).map((half) => clock(half * 30)))
  .map((times) =>
    times.flatMap((to, index) => {
      const from = times[index - 1];
      return index % 2 === 1 && from !== undefined ? [{ from, to }] : [];
    }),
  );

const holidays = fc.array(
  fc.integer({ min: 0, max: 365 }).map((day) => ({
    kind: "yearly",
    monthDay: new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(5, 10),
    name: "Holiday",
  })),
  { maxLength: 30 },
);

const calendars = fc
  .record({
    timeZone: fc.constantFrom(
      "UTC",
      "Europe/Berlin",
      "America/New_York",
      "Australia/Lord_Howe",
      "Pacific/Apia",
    ),
    hours: fc.record({
      monday: dayHours,
      tuesday: dayHours,
      wednesday: dayHours,
      thursday: dayHours,
      friday: dayHours,
      saturday: dayHours,
      sunday: dayHours,
    }),
    holidays,
  })
  .map((settings) => BusinessCalendarSchema.safeParse(settings).data)
  .filter((calendar) => calendar !== undefined);

const instants = fc
  .date({ min: new Date("2010-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const seconds = fc.integer({ min: 0, max: 200 * 3600 });

it("counts between a start and its end what was added", () => {
  fc.assert(
    fc.property(calendars, instants, seconds, (calendar, start, amount) => {
      const end = addBusinessDuration(start, `PT${amount}S`, calendar) ?? "never";
      expect(businessTimeBetween(start, end, calendar)).toBe(amount * 1000);
      expect(businessTimeBetween(end, start, calendar)).toBe(0 - amount * 1000);
    }),
    { numRuns: 200 },
  );
});

it("ends no earlier when it begins later or lasts longer", () => {
  fc.assert(
    fc.property(calendars, instants, seconds, seconds, (calendar, start, amount, more) => {
      const end = addBusinessDuration(start, `PT${amount}S`, calendar) ?? "never";
      const later = new Date(Date.parse(start) + more * 1000).toISOString();
      expect((addBusinessDuration(later, `PT${amount}S`, calendar) ?? "never") >= end).toBe(true);
      const both = addBusinessDuration(start, `PT${amount + more}S`, calendar);
      expect(addBusinessDuration(end, `PT${more}S`, calendar)).toBe(both);
    }),
    { numRuns: 200 },
  );
});

it("adds nothing to an instant at which people work, and goes to the next one else", () => {
  fc.assert(
    fc.property(calendars, instants, (calendar, instant) => {
      const next = nextWorkingInstant(instant, calendar) ?? "never";
      expect(next >= instant).toBe(true);
      expect(nextWorkingInstant(next, calendar)).toBe(next);
      expect(addBusinessDuration(next, "PT0S", calendar)).toBe(next);
      expect(addBusinessDuration(next, "P0D", calendar)).toBe(next);
    }),
    { numRuns: 200 },
  );
});

it("ends each day later than the one before, while people work or as they stop", () => {
  fc.assert(
    fc.property(calendars, instants, fc.integer({ min: 0, max: 30 }), (calendar, start, days) => {
      const end = addBusinessDuration(start, `P${days}D`, calendar) ?? "never";
      const next = addBusinessDuration(start, `P${days + 1}D`, calendar) ?? "never";
      expect(next > end).toBe(true);
      expect(addBusinessDuration(end, "PT0S", calendar)).toBe(end);
    }),
    { numRuns: 200 },
  );
});

/** A border that comes twice is the first of both; a clock that is looked at knows nothing of that. */
const bordersComeOnce = ({ hours }: BusinessCalendar) => !/0[12]:30/.test(JSON.stringify(hours));

it("counts as a clock does that is looked at every half hour", () => {
  const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
  const begins = fc.constantFrom(
    "2026-03-28",
    "2026-10-24",
    "2026-03-07",
    "2026-10-31",
    "2026-04-04",
    "2026-10-03",
  );
  fc.assert(
    fc.property(calendars.filter(bordersComeOnce), begins, (calendar, date) => {
      const start = Date.parse(`${date}T00:00:00Z`);
      let work = 0;
      for (let instant = start; instant < start + 3 * 86_400_000; instant += 1_800_000) {
        const shown = asUtc(toLocal(instant, calendar.timeZone));
        const day = new Date(shown).toISOString().slice(5, 10);
        const time = new Date(shown).toISOString().slice(11, 16);
        const hours = calendar.hours[weekdays[new Date(shown).getUTCDay()] ?? "sunday"];
        const off = calendar.holidays.some(
          (holiday) => holiday.kind === "yearly" && holiday.monthDay === day,
        );
        if (!off && hours.some(({ from, to }) => from <= time && time < to)) work += 1_800_000;
      }
      const end = new Date(start + 3 * 86_400_000).toISOString();
      expect(businessTimeBetween(new Date(start).toISOString(), end, calendar)).toBe(work);
    }),
    { numRuns: 100 },
  );
});
