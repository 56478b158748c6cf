import { describe, expect, it } from "vitest";
import { BusinessCalendarSchema } from "./calendar";

const nine = { from: "09:00", to: "17:00" };

function refusal(change: Record<string, unknown>): string | undefined {
  const calendar = { timeZone: "Europe/Berlin", hours: { monday: [nine] }, ...change };
  return BusinessCalendarSchema.safeParse(calendar).error?.issues[0]?.message;
}

describe("a business calendar", () => {
  it("needs no more than a time zone and hours of one day", () => {
    const calendar = BusinessCalendarSchema.parse({ timeZone: "Europe/Berlin", hours: { monday: [nine] } });
    expect(calendar.hours.tuesday).toEqual([]);
    expect(calendar.holidays).toEqual([]);
  });

  it.each([
    [
      "a break",
      {
        hours: {
          monday: [
            { from: "08:00", to: "12:00" },
            { from: "13:00", to: "17:00" },
          ],
        },
      },
    ],
    ["hours without a break between them", { hours: { monday: [nine, { from: "17:00", to: "24:00" }] } }],
    ["a holiday of one year", { holidays: [{ kind: "once", date: "2026-05-14", name: "Ascension" }] }],
    ["29 February", { holidays: [{ kind: "yearly", monthDay: "02-29", name: "Leap day" }] }],
    ["an older name of a zone", { timeZone: "Asia/Calcutta" }],
  ])("takes %s", (_, change) => {
    expect(refusal(change)).toBeUndefined();
  });

  it.each([
    ["no working hours at all", { hours: { monday: [] } }, "at least one day"],
    ["an unknown time zone", { timeZone: "Europe/Bonn" }, "time zone"],
    ["an offset in place of a zone", { timeZone: "+02:00" }, "time zone"],
    [
      "hours that end before they begin",
      { hours: { monday: [{ from: "17:00", to: "09:00" }] } },
      "end after",
    ],
    ["hours of no length", { hours: { monday: [{ from: "09:00", to: "09:00" }] } }, "end after"],
    ["hours that overlap", { hours: { monday: [nine, { from: "16:00", to: "18:00" }] } }, "overlap"],
    ["hours out of order", { hours: { monday: [nine, { from: "07:00", to: "08:00" }] } }, "overlap"],
    ["a time that does not exist", { hours: { monday: [{ from: "09:60", to: "17:00" }] } }, "09:00"],
    ["a time without its zero", { hours: { monday: [{ from: "9:00", to: "17:00" }] } }, "09:00"],
    ["a day that does not exist", { holidays: [{ kind: "yearly", monthDay: "02-30", name: "No" }] }, "12-25"],
    ["a date that does not exist", { holidays: [{ kind: "once", date: "2026-02-29", name: "No" }] }, "date"],
  ])("refuses %s", (_, change, message) => {
    expect(refusal(change)).toContain(message);
  });
});
