import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asUtc, firstInstantFrom, toInstant, toLocal } from "./zoned-time";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Asia/Kathmandu",
];

function readingOf(text: string): ReturnType<typeof toLocal> {
  return toLocal(Date.parse(`${text}Z`), "UTC");
}

const written = (instant: number) => new Date(instant).toISOString().replace(":00.000Z", "Z");

describe("toLocal", () => {
  it.each([
    ["2026-03-29T00:59:59.999Z", "Europe/Berlin", "2026-03-29T01:59:59.999Z"],
    ["2026-03-29T01:00:00.000Z", "Europe/Berlin", "2026-03-29T03:00:00.000Z"],
    ["2026-06-30T22:00:00.000Z", "Europe/Berlin", "2026-07-01T00:00:00.000Z"],
    ["1969-12-31T23:59:59.001Z", "Asia/Kathmandu", "1970-01-01T05:29:59.001Z"],
    ["0800-01-01T12:00:00.000Z", "UTC", "0800-01-01T12:00:00.000Z"],
    ["9999-12-31T12:00:00.000Z", "Pacific/Apia", "+010000-01-01T01:00:00.000Z"],
  ])("reads %s in %s as %s", (instant, timeZone, shown) => {
    expect(new Date(asUtc(toLocal(Date.parse(instant), timeZone))).toISOString()).toBe(shown);
  });
});

describe("firstInstantFrom", () => {
  it.each([
    ["a skipped time as the end of the gap", "2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:00Z"],
    ["a time that comes twice as the first", "2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30Z"],
    ["a skipped half hour", "2026-10-04T02:10", "Australia/Lord_Howe", "2026-10-03T15:30Z"],
    ["a skipped day", "2011-12-30T09:00", "Pacific/Apia", "2011-12-30T10:00Z"],
    ["any other time", "2026-07-01T09:00", "America/New_York", "2026-07-01T13:00Z"],
  ])("finds %s", (_, reading, timeZone, expected) => {
    expect(written(firstInstantFrom(readingOf(reading), timeZone))).toBe(expected);
  });

  it("never falls while readings rise, and shows what exists", () => {
    const readings = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2035, 0, 1) });
    const apart = fc.integer({ min: 0, max: 90_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), readings, apart, (timeZone, reading, more) => {
        const early = firstInstantFrom(toLocal(reading, "UTC"), timeZone);
        const late = firstInstantFrom(toLocal(reading + more, "UTC"), timeZone);
        expect(late).toBeGreaterThanOrEqual(early);
        expect(asUtc(toLocal(early, timeZone))).toBeGreaterThanOrEqual(reading);
        expect(firstInstantFrom(toLocal(early, timeZone), timeZone)).toBeLessThanOrEqual(early);
      }),
    );
  });
});

it("gives an instant back for what a clock shows then, or the first of two", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: Date.UTC(2035, 0, 1) }),
      (timeZone, instant) => {
        const shown = toLocal(instant, timeZone);
        const back = toInstant(shown, timeZone);
        expect(back).toBeLessThanOrEqual(instant);
        expect(toLocal(back, timeZone)).toEqual(shown);
      },
    ),
  );
});
