import { describe, expect, it } from "vitest";
import { nextCron, parseCron } from "./cron";

function nextTimes(source: string, timeZone: string, after: string, count: number): string[] {
  const parsed = parseCron(source);
  if (!parsed.ok) throw new Error(parsed.message);
  const times: string[] = [];
  for (let time = nextCron(parsed.cron, after, timeZone); time !== null; ) {
    times.push(time.replace(":00.000Z", "Z"));
    time = times.length < count ? nextCron(parsed.cron, time, timeZone) : null;
  }
  return times;
}

describe("nextCron", () => {
  it.each([
    ["a list", "0,30 9 * * *", "2026-01-01T09:10Z", ["2026-01-01T09:30Z", "2026-01-02T09:00Z"]],
    [
      "a range with a step",
      "0 9-17/4 * * *",
      "2026-01-01T09:00Z",
      ["2026-01-01T13:00Z", "2026-01-01T17:00Z"],
    ],
    ["working days", "0 9 * * MON-FRI", "2026-01-01T12:00Z", ["2026-01-02T09:00Z", "2026-01-05T09:00Z"]],
    ["a weekend", "0 9 * * fri-sun", "2026-01-02T12:00Z", ["2026-01-03T09:00Z", "2026-01-04T09:00Z"]],
    ["Sunday as 7", "0 9 * * 7", "2026-01-01T12:00Z", ["2026-01-04T09:00Z", "2026-01-11T09:00Z"]],
    ["months by name", "0 0 1 JAN,jul *", "2026-01-01T00:00Z", ["2026-07-01T00:00Z", "2027-01-01T00:00Z"]],
    [
      "the last day of the month",
      "0 0 L * *",
      "2028-01-31T00:00Z",
      ["2028-02-29T00:00Z", "2028-03-31T00:00Z"],
    ],
    [
      "the 15th and the last day",
      "0 0 15,L 2 *",
      "2026-01-01T00:00Z",
      ["2026-02-15T00:00Z", "2026-02-28T00:00Z"],
    ],
    ["the second Tuesday", "0 0 * * TUE#2", "2026-01-01T00:00Z", ["2026-01-13T00:00Z", "2026-02-10T00:00Z"]],
    ["the fifth Friday", "0 0 * * 5#5", "2026-01-01T00:00Z", ["2026-01-30T00:00Z", "2026-05-29T00:00Z"]],
    ["the last Friday", "0 0 * * FRIL", "2026-01-01T00:00Z", ["2026-01-30T00:00Z", "2026-02-27T00:00Z"]],
    ["29 February", "0 0 29 2 *", "2097-01-01T00:00Z", ["2104-02-29T00:00Z", "2108-02-29T00:00Z"]],
    ["either kind of day", "0 0 13 * FRI", "2026-01-03T00:00Z", ["2026-01-09T00:00Z", "2026-01-13T00:00Z"]],
    [
      "both kinds of day after a *",
      "0 0 */2 * FRI",
      "2026-01-03T00:00Z",
      ["2026-01-09T00:00Z", "2026-01-23T00:00Z"],
    ],
    [
      "a moment within a minute",
      "* * * * *",
      "2026-01-01T00:00:59.999Z",
      ["2026-01-01T00:01Z", "2026-01-01T00:02Z"],
    ],
  ])("finds %s", (_, source, after, expected) => {
    expect(nextTimes(source, "UTC", after, 2)).toEqual(expected);
  });

  const berlin = "Europe/Berlin";
  const newYork = "America/New_York";
  const lordHowe = "Australia/Lord_Howe";
  it.each([
    // Berlin: 02:00 becomes 03:00 on 29 March at 01:00Z; 03:00 becomes 02:00 on 25 October at 01:00Z.
    [
      "at once after the gap",
      "30 2 * * *",
      berlin,
      "2026-03-28T12:00Z",
      ["2026-03-29T01:00Z", "2026-03-30T00:30Z"],
    ],
    [
      "once for two skipped times",
      "0,30 2 * * *",
      berlin,
      "2026-03-28T12:00Z",
      ["2026-03-29T01:00Z", "2026-03-30T00:00Z"],
    ],
    [
      "once for a skipped and a shown time",
      "0 2,3 * * *",
      berlin,
      "2026-03-28T12:00Z",
      ["2026-03-29T01:00Z", "2026-03-30T00:00Z"],
    ],
    [
      "every hour around the gap",
      "0 * * * *",
      berlin,
      "2026-03-29T00:00Z",
      ["2026-03-29T01:00Z", "2026-03-29T02:00Z"],
    ],
    [
      "the first of two times",
      "30 2 * * *",
      berlin,
      "2026-10-24T12:00Z",
      ["2026-10-25T00:30Z", "2026-10-26T01:30Z"],
    ],
    ["no second time, asked between both", "30 2 * * *", berlin, "2026-10-25T00:45Z", ["2026-10-26T01:30Z"]],
    [
      "every hour of the long night",
      "0 * * * *",
      berlin,
      "2026-10-24T23:00Z",
      ["2026-10-25T00:00Z", "2026-10-25T01:00Z", "2026-10-25T02:00Z"],
    ],
    [
      "every half hour of the long night",
      "*/30 * * * *",
      newYork,
      "2026-11-01T05:15Z",
      ["2026-11-01T05:30Z", "2026-11-01T06:00Z", "2026-11-01T06:30Z"],
    ],
    [
      "the gap in New York",
      "15 2 * * *",
      newYork,
      "2026-03-07T12:00Z",
      ["2026-03-08T07:00Z", "2026-03-09T06:15Z"],
    ],
    [
      "midnight that is skipped",
      "0 0 * * SUN",
      "America/Sao_Paulo",
      "2018-11-03T12:00Z",
      ["2018-11-04T03:00Z", "2018-11-11T02:00Z"],
    ],
    // Lord Howe: 02:00 becomes 02:30 on 3 October at 15:30Z; 02:00 becomes 01:30 on 4 April at 15:00Z.
    [
      "a gap of half an hour",
      "15 2 * * *",
      lordHowe,
      "2026-10-03T12:00Z",
      ["2026-10-03T15:30Z", "2026-10-04T15:15Z"],
    ],
    [
      "half an hour that comes twice",
      "45 1 * * *",
      lordHowe,
      "2026-04-04T12:00Z",
      ["2026-04-04T14:45Z", "2026-04-05T15:15Z"],
    ],
    [
      "every quarter through it",
      "*/15 * * * *",
      lordHowe,
      "2026-04-04T14:45Z",
      ["2026-04-04T15:00Z", "2026-04-04T15:15Z", "2026-04-04T15:30Z"],
    ],
    [
      "no day that is skipped",
      "0 9 * * *",
      "Pacific/Apia",
      "2011-12-29T12:00Z",
      ["2011-12-29T19:00Z", "2011-12-30T19:00Z"],
    ],
  ])("finds %s", (_, source, timeZone, after, expected) => {
    expect(nextTimes(source, timeZone, after, expected.length)).toEqual(expected);
  });
});

describe("parseCron", () => {
  it.each([
    ["", 0, "five fields"],
    ["0 9 * *", 7, "five fields"],
    ["0 0 9 * * *", 10, "five fields only"],
    ["@daily", 6, "five fields"],
    ["60 9 * * *", 0, "minute"],
    ["0  24 * * *", 3, "hour"],
    ["0 9,x * * *", 4, "hour"],
    ["0 9 0 * *", 4, "day of the month"],
    ["0 9 15W * *", 4, "day of the month"],
    ["0 9 * FOO *", 6, "JAN to DEC"],
    ["0 9 * * MON,MO", 12, "SUN to SAT"],
    ["0 9 * * MON#6", 8, "second Monday"],
    ["0 17-9 * * *", 2, "backwards"],
    ["*/0 * * * *", 0, "step"],
    ["*/60 * * * *", 0, "step"],
    ["5/15 * * * *", 0, "minute"],
    ["0 9,, * * *", 4, "hour"],
    ["0 0 30 2 *", 4, "never happens"],
    ["0 0 31 4,6,9,11 *", 4, "never happens"],
  ])("refuses %j at %i", (source, position, message) => {
    expect(parseCron(source)).toEqual({ ok: false, message: expect.stringContaining(message), position });
  });
});
