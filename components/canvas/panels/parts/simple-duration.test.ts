import { expect, it } from "vitest";
import { parseDuration, printDuration } from "./simple-duration";

it.each(["PT30M", "PT4H", "P2D", "P1W"])("shows %s as number and unit and keeps it", (text) => {
  const duration = parseDuration(text);
  expect(duration && printDuration(duration)).toBe(text);
});

it("tells minutes from months and leaves the latter to their text", () => {
  expect(parseDuration("PT3M")).toEqual({ amount: 3, unit: "minutes" });
  expect(parseDuration("P3M")).toBeNull();
  expect(parseDuration("P1DT2H")).toBeNull();
});
