import { expect, it } from "vitest";
import { BusinessCalendarSchema } from "@/contracts/calendar";
import { dueAfter } from "./due-after";

const friday = "2026-03-06T15:00:00Z";
const office = [{ from: "09:00", to: "17:00" }];
const calendar = BusinessCalendarSchema.parse({
  timeZone: "Europe/Berlin",
  hours: { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office },
});

it("counts every hour without a calendar", () => {
  expect(dueAfter(friday, "P1DT2H", { timeZone: "UTC" })).toBe("2026-03-07T17:00:00.000Z");
});

it("counts the time of day in the zone of whoever waits", () => {
  const saturday = "2026-03-28T15:00:00Z";
  expect(dueAfter(saturday, "P1D", { timeZone: "Europe/Berlin" })).toBe("2026-03-29T14:00:00.000Z");
});

it("counts working time with a calendar, in the calendar's own zone", () => {
  expect(dueAfter(friday, "PT2H", { timeZone: "America/New_York", calendar })).toBe(
    "2026-03-09T09:00:00.000Z",
  );
  expect(dueAfter(friday, "P1D", { timeZone: "America/New_York", calendar })).toBe(
    "2026-03-09T15:00:00.000Z",
  );
});

it("gives null for what is no duration, with and without a calendar", () => {
  expect(dueAfter(friday, "soon", { timeZone: "UTC" })).toBeNull();
  expect(dueAfter(friday, "soon", { timeZone: "UTC", calendar })).toBeNull();
});
