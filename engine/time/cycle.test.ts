import { describe, expect, it } from "vitest";
import { type Cycle, nextOfCycle, parseCycle } from "./cycle";

function cycleOf(source: string): Cycle {
  const parsed = parseCycle(source);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.cycle;
}

/** The times of a timer that is always on time. */
function firings(source: string, startedAt: string, timeZone = "UTC", count = 4): string[] {
  const cycle = cycleOf(source);
  const times: string[] = [];
  let after = startedAt;
  while (times.length < count) {
    const next = nextOfCycle(cycle, { startedAt, firedCount: times.length, after, timeZone });
    if (next === null) return [...times, "over"];
    times.push(next.replace(":00.000Z", "Z"));
    after = next;
  }
  return times;
}

describe("nextOfCycle", () => {
  it.each([
    [
      "three times, the first after one duration",
      "R3/PT10M",
      "2026-01-01T00:05Z",
      ["2026-01-01T00:15Z", "2026-01-01T00:25Z", "2026-01-01T00:35Z", "over"],
    ],
    [
      "for ever",
      "R/P1D",
      "2026-01-01T00:05Z",
      ["2026-01-02T00:05Z", "2026-01-03T00:05Z", "2026-01-04T00:05Z", "2026-01-05T00:05Z"],
    ],
    [
      "from a start on",
      "R2/2026-02-01T00:00:00Z/PT1H",
      "2026-01-01T00:00Z",
      ["2026-02-01T00:00Z", "2026-02-01T01:00Z", "over"],
    ],
    [
      "on the grid of a start that has passed",
      "R2/2026-01-01T00:00:00Z/PT1H",
      "2026-01-05T07:20Z",
      ["2026-01-05T08:00Z", "2026-01-05T09:00Z", "over"],
    ],
    [
      "until an end, itself included",
      "R/PT1H/2026-01-01T02:00:00Z",
      "2026-01-01T00:00Z",
      ["2026-01-01T01:00Z", "2026-01-01T02:00Z", "over"],
    ],
    ["never, after the end", "R/PT1H/2025-12-31", "2026-01-01T00:00Z", ["over"]],
    [
      "on the last days of months",
      "R/P1M",
      "2026-01-31T12:00Z",
      ["2026-02-28T12:00Z", "2026-03-31T12:00Z", "2026-04-30T12:00Z", "2026-05-31T12:00Z"],
    ],
    ["by weeks", "R2/P1W", "2026-01-01T00:00Z", ["2026-01-08T00:00Z", "2026-01-15T00:00Z", "over"]],
    [
      "by cron",
      "0 9 * * MON",
      "2026-01-01T00:00Z",
      ["2026-01-05T09:00Z", "2026-01-12T09:00Z", "2026-01-19T09:00Z", "2026-01-26T09:00Z"],
    ],
  ])("fires %s", (_, source, startedAt, expected) => {
    expect(firings(source, startedAt)).toEqual(expected);
  });

  it.each([
    [
      "days at the same time of day",
      "R2/P1D",
      "Europe/Berlin",
      "2026-03-28T08:00Z",
      ["2026-03-29T07:00Z", "2026-03-30T07:00Z"],
    ],
    [
      "24 hours as they elapse",
      "R2/PT24H",
      "Europe/Berlin",
      "2026-03-28T08:00Z",
      ["2026-03-29T08:00Z", "2026-03-30T08:00Z"],
    ],
    [
      "a skipped time later that day only",
      "R3/P1D",
      "Europe/Berlin",
      "2026-03-28T01:30Z",
      ["2026-03-29T01:30Z", "2026-03-30T00:30Z", "2026-03-31T00:30Z"],
    ],
    [
      "days in New York's autumn",
      "R2/P1D",
      "America/New_York",
      "2026-10-31T13:00Z",
      ["2026-11-01T14:00Z", "2026-11-02T14:00Z"],
    ],
    [
      "half an hour on Lord Howe",
      "R2/P1D",
      "Australia/Lord_Howe",
      "2026-10-03T00:00Z",
      ["2026-10-03T23:30Z", "2026-10-04T23:30Z"],
    ],
    [
      "a skipped day once",
      "R3/P1D",
      "Pacific/Apia",
      "2011-12-28T19:00Z",
      ["2011-12-29T19:00Z", "2011-12-30T19:00Z", "2011-12-31T19:00Z"],
    ],
    [
      "a start without an offset in the zone",
      "R2/2026-07-01T09:00:00/P1D",
      "Europe/Berlin",
      "2026-01-01T00:00Z",
      ["2026-07-01T07:00Z", "2026-07-02T07:00Z"],
    ],
  ])("counts %s", (_, source, timeZone, startedAt, expected) => {
    expect(firings(source, startedAt, timeZone, expected.length)).toEqual(expected);
  });

  it("ends by the clock of the zone, when the end has no offset", () => {
    const times = firings("R/PT1H/2026-01-01T03:00:00", "2026-01-01T00:00Z", "Europe/Berlin");
    expect(times).toEqual(["2026-01-01T01:00Z", "2026-01-01T02:00Z", "over"]);
  });

  it("skips what it missed and counts it once", () => {
    const cycle = cycleOf("R3/PT10M");
    const startedAt = "2026-01-01T00:00:00Z";
    const late = { startedAt, firedCount: 2, after: "2026-01-01T00:47:11Z", timeZone: "UTC" };
    expect(nextOfCycle(cycle, late)).toBe("2026-01-01T00:50:00.000Z");
    expect(nextOfCycle(cycle, { ...late, firedCount: 3 })).toBeNull();
  });

  it("is over when the calendar is", () => {
    const progress = { startedAt: "2026-01-01T00:00:00Z", firedCount: 0, timeZone: "Europe/Berlin" };
    expect(nextOfCycle(cycleOf("R/P7900Y"), { ...progress, after: "2026-01-01T00:00:00Z" })).not.toBeNull();
    expect(nextOfCycle(cycleOf("R/P7900Y"), { ...progress, after: "9930-01-01T00:00:00Z" })).toBeNull();
    expect(nextOfCycle(cycleOf("R/PT1S"), { ...progress, after: "9999-12-31T00:00:00Z" })).toBeNull();
  });
});

describe("parseCycle", () => {
  it.each([
    ["PT10M", 0, "in front"],
    ["r3/PT10M", 8, "five fields"],
    ["R0/PT10M", 0, "R0"],
    ["Rx/PT10M", 0, "number"],
    ["R3", 2, "R3/PT10M"],
    ["R3/PT1H/PT1H/PT1H", 2, "R3/PT10M"],
    ["R3/2026-01-01/2026-02-01", 3, "duration"],
    ["R3/P1X", 3, "whole numbers"],
    ["R3/PT0.5S", 3, "whole numbers"],
    ["R3/PT0S", 3, "one second"],
    ["R/P", 2, "one second"],
    [" R/P99999Y", 3, "longer"],
    [`R/PT${"9".repeat(400)}H`, 2, "longer"],
    ["R/2026-02-30T00:00:00Z/PT1H", 2, "date and time"],
    ["R/tomorrow/PT1H", 2, "date and time"],
    ["R/PT1H/", 7, "date and time"],
    ["R/PT1H/PT1H", 7, "date and time"],
    ["0 25 * * *", 2, "hour"],
  ])("refuses %j at %i", (source, position, message) => {
    expect(parseCycle(source)).toEqual({ ok: false, message: expect.stringContaining(message), position });
  });
});
