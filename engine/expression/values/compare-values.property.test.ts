import fc from "fast-check";
import { expect, test } from "vitest";
import { Run } from "@/engine/expression/run";
import { CalendarDate, fromEpochDay, toEpochDay } from "@/engine/expression/temporal/calendar-date";
import { DateAndTime } from "@/engine/expression/temporal/date-and-time";
import { DaysAndTime, YearsAndMonths } from "@/engine/expression/temporal/duration";
import { parseTemporal } from "@/engine/expression/temporal/parse-temporal";
import { durationText, temporalText } from "@/engine/expression/temporal/temporal-text";
import { nanosPerDay, TimeOfDay } from "@/engine/expression/temporal/time-of-day";
import { compareValues } from "./compare-values";
import { equalValues } from "./equal-values";
import type { FeelValue } from "./feel-value";

const date = fc
  .integer({ min: -800_000, max: 3_000_000 })
  .map((day) => fromEpochDay(day) ?? new CalendarDate(1970, 1, 1));
const offset = fc.constantFrom(0, 3600, -18_000, 20_700);
const time = fc
  .record({ nanos: fc.integer({ min: 0, max: nanosPerDay - 1 }), offset })
  .map((parts) => new TimeOfDay(parts.nanos, { offset: parts.offset, name: null }));
const dateTime = fc.record({ date, time }).map((parts) => new DateAndTime(parts.date, parts.time));
const days = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map((nanos) => new DaysAndTime(nanos));
const months = fc.integer({ min: -10_000, max: 10_000 }).map((count) => new YearsAndMonths(count));
const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

const kinds: readonly (readonly [string, fc.Arbitrary<FeelValue>])[] = [
  ["numbers", numbers],
  ["texts", fc.string({ unit: "binary" })],
  ["dates", date],
  ["times", time],
  ["dates with times", dateTime],
  ["durations of days", days],
  ["durations of months", months],
];

test.each(kinds)("%s are totally ordered, and equal where neither is less", (_kind, value) => {
  const law = fc.property(value, value, value, (a, b, c) => {
    const order = (left: FeelValue, right: FeelValue): number =>
      Math.sign(compareValues(left, right) ?? Number.NaN);
    expect(order(a, b)).toBe(0 - order(b, a));
    if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
    expect(equalValues(a, b, new Run("", undefined))).toBe(order(a, b) === 0);
  });
  fc.assert(law);
});

test("values of two kinds have no order", () => {
  const law = fc.property(date, numbers, dateTime, (a, b, c) => {
    expect([compareValues(a, b), compareValues(b, c), compareValues(a, c)]).toEqual([null, null, null]);
  });
  fc.assert(law, { numRuns: 20 });
});

test("dates, times and durations read back from their text", () => {
  const law = fc.property(date, time, dateTime, days, months, (day, at, both, span, count) => {
    for (const value of [day, at, both]) expect(parseTemporal(temporalText(value))).toEqual(value);
    for (const value of [span, count]) expect(parseTemporal(durationText(value))).toEqual(value);
  });
  fc.assert(law);
});

test("days since the epoch count one by one over all years", () => {
  const law = fc.property(fc.integer({ min: -360_000_000_000, max: 360_000_000_000 }), (day) => {
    const found = fromEpochDay(day);
    expect(found === null ? null : toEpochDay(found)).toBe(day);
  });
  fc.assert(law);
});
