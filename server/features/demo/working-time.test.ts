import { expect, test } from "vitest";
import { afterHours, workingMoment } from "./working-time";

test.each([
  ["2026-03-04T10:15:00.000Z", "2026-03-04T10:15:00.000Z", "a working hour stays"],
  ["2026-03-04T18:30:00.000Z", "2026-03-05T08:30:00.000Z", "evenings wait for the morning"],
  ["2026-03-04T03:00:00.000Z", "2026-03-04T08:00:00.000Z", "nights wait for the morning"],
  ["2026-03-06T20:00:00.000Z", "2026-03-09T08:00:00.000Z", "Friday night waits for Monday"],
  ["2026-03-08T10:00:00.000Z", "2026-03-09T10:00:00.000Z", "Sundays wait for Monday"],
])("%s becomes %s: %s", (at, expected) => {
  expect(workingMoment(new Date(at)).toISOString()).toBe(expected);
});

test("hours run on and end in working time", () => {
  expect(afterHours(new Date("2026-03-06T16:00:00.000Z"), 5).toISOString()).toBe("2026-03-09T08:00:00.000Z");
});
