import { describe, expect, it } from "vitest";
import { usualCalendar } from "@/contracts/calendar";
import { nextTimes } from "./next-times";

// A Friday afternoon in Berlin.
const now = "2026-11-20T15:00:00.000Z";
const timeZone = "Europe/Berlin";
const clock = { now, timeZone, calendar: usualCalendar(timeZone) };

describe("the next times of a timer", () => {
  it("are those of its cron, in the tenant's zone", () =>
    expect(nextTimes({ cycle: "0 9 * * MON-FRI" }, clock, 3)).toEqual([
      "2026-11-23T08:00:00.000Z",
      "2026-11-24T08:00:00.000Z",
      "2026-11-25T08:00:00.000Z",
    ]));

  it("end with the repetitions of an interval", () =>
    expect(nextTimes({ cycle: "R2/PT1H" }, clock, 3)).toEqual([
      "2026-11-20T16:00:00.000Z",
      "2026-11-20T17:00:00.000Z",
    ]));

  it("are one after a duration, over the weekend in working time", () => {
    expect(nextTimes({ duration: "PT2H" }, clock, 3)).toEqual(["2026-11-20T17:00:00.000Z"]);
    expect(nextTimes({ duration: "PT2H", workingTime: true }, clock, 3)).toEqual([
      "2026-11-23T09:00:00.000Z",
    ]);
  });

  it("are the moment that an expression gives by itself", () => {
    const until = 'date and time("2026-12-24T12:00:00Z")';
    expect(nextTimes({ until }, clock, 3)).toEqual(["2026-12-24T12:00:00.000Z"]);
    expect(nextTimes({ until: 'needed_by - duration("P3D")' }, clock, 3)).toBeNull();
  });

  it.each([{ cycle: "every day" }, { duration: "two days" }, {}])("are none for %j", (timer) =>
    expect(nextTimes(timer, clock, 3)).toEqual([]),
  );
});
