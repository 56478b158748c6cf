import { describe, expect, it } from "vitest";
import { type BusinessCalendar, BusinessCalendarSchema } from "@/contracts/calendar";
import { addBusinessDuration, businessTimeBetween, nextWorkingInstant } from "./business-calendar";

const office = [{ from: "09:00", to: "17:00" }];
const allDay = [{ from: "00:00", to: "24:00" }];
const hour = 3_600_000;

function calendarOf(
  timeZone: string,
  hours: Record<string, unknown>,
  holidays: unknown[] = [],
): BusinessCalendar {
  return BusinessCalendarSchema.parse({ timeZone, hours, holidays });
}

function everyDay(timeZone: string, hours: unknown): BusinessCalendar {
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  return calendarOf(timeZone, Object.fromEntries(days.map((day) => [day, hours])));
}

/** Berlin, Monday to Thursday 9 to 17 with an hour's break, Friday 9 to 13. */
const broken = [
  { from: "09:00", to: "12:00" },
  { from: "13:00", to: "17:00" },
];
const berlin = calendarOf(
  "Europe/Berlin",
  {
    monday: broken,
    tuesday: broken,
    wednesday: broken,
    thursday: broken,
    friday: [{ from: "09:00", to: "13:00" }],
  },
  [
    { kind: "yearly", monthDay: "12-25", name: "Christmas Day" },
    { kind: "yearly", monthDay: "02-29", name: "Leap day" },
    { kind: "once", date: "2026-05-14", name: "Ascension" },
  ],
);

describe("addBusinessDuration", () => {
  // 2 March 2026 is a Monday; Berlin is an hour ahead of UTC.
  it.each([
    ["hours within a day", "2026-03-02T08:00Z", "PT2H", "2026-03-02T10:00Z"],
    ["hours over the break", "2026-03-02T10:00Z", "PT2H", "2026-03-02T13:00Z"],
    ["hours that end with work", "2026-03-02T08:00Z", "PT7H", "2026-03-02T16:00Z"],
    ["hours and a second more", "2026-03-02T08:00Z", "PT7H1S", "2026-03-03T08:00:01.000Z"],
    ["hours over a weekend", "2026-03-06T11:00Z", "PT2H", "2026-03-09T09:00Z"],
    ["hours from the night", "2026-03-02T22:00Z", "PT1H", "2026-03-03T09:00Z"],
    ["days at the same time of day", "2026-03-02T09:30Z", "P2D", "2026-03-04T09:30Z"],
    ["a day over a weekend", "2026-03-06T09:00Z", "P1D", "2026-03-09T09:00Z"],
    ["a day from a weekend", "2026-03-07T09:00Z", "P1D", "2026-03-10T08:00Z"],
    ["a day from the end of work", "2026-03-02T16:00Z", "P1D", "2026-03-03T16:00Z"],
    ["a day to one that ends earlier", "2026-03-05T15:00Z", "P1D", "2026-03-06T12:00Z"],
    ["a day into a break", "2026-03-06T11:30Z", "P1D", "2026-03-09T12:00Z"],
    ["five days as a week of work", "2026-03-02T09:00Z", "P5D", "2026-03-09T09:00Z"],
    ["a week on the calendar", "2026-03-02T09:00Z", "P1W", "2026-03-09T09:00Z"],
    ["a month on the calendar, to a Sunday", "2026-02-08T09:00Z", "P1M", "2026-03-09T08:00Z"],
    ["days, then hours", "2026-03-02T09:00Z", "P1DT3H", "2026-03-03T13:00Z"],
    ["a day over a holiday of the year", "2026-05-13T08:00Z", "P1D", "2026-05-15T08:00Z"],
    ["hours over a yearly holiday", "2031-12-24T15:00Z", "PT2H", "2031-12-26T09:00Z"],
    ["a day over 29 February", "2028-02-28T09:00Z", "P1D", "2028-03-01T09:00Z"],
    ["nothing while people work", "2026-03-02T09:12Z", "PT0S", "2026-03-02T09:12Z"],
    ["nothing at the end of work", "2026-03-02T16:00Z", "P0D", "2026-03-02T16:00Z"],
    ["nothing at night", "2026-03-02T22:00Z", "PT0S", "2026-03-03T08:00Z"],
    ["days into summer time", "2026-03-27T09:00Z", "P1D", "2026-03-30T08:00Z"],
    ["hours into winter time", "2026-10-23T10:00Z", "PT2H", "2026-10-26T09:00Z"],
  ])("counts %s", (_, instant, duration, expected) => {
    const result = addBusinessDuration(instant, duration, berlin);
    expect(result?.replace(":00.000Z", "Z")).toBe(expected);
  });

  it("counts the hours that a night really has", () => {
    const berlinNights = everyDay("Europe/Berlin", allDay);
    expect(addBusinessDuration("2026-03-28T23:00:00Z", "PT23H", berlinNights)).toBe(
      "2026-03-29T22:00:00.000Z",
    );
    expect(addBusinessDuration("2026-10-24T22:00:00Z", "PT25H", berlinNights)).toBe(
      "2026-10-25T23:00:00.000Z",
    );
  });

  it("keeps work until midnight on its day", () => {
    const late = calendarOf("Europe/Berlin", { friday: [{ from: "16:00", to: "24:00" }], monday: office });
    expect(addBusinessDuration("2026-03-06T15:00:00Z", "PT8H", late)).toBe("2026-03-06T23:00:00.000Z");
    expect(addBusinessDuration("2026-03-06T23:00:00Z", "PT0S", late)).toBe("2026-03-06T23:00:00.000Z");
    expect(addBusinessDuration("2026-03-06T23:00:00Z", "P1D", late)).toBe("2026-03-09T16:00:00.000Z");
  });

  it("is null for what is no duration, what never ends and where nobody works", () => {
    const holidays = Array.from({ length: 366 }, (_, index) => {
      const monthDay = new Date(Date.UTC(2028, 0, 1 + index)).toISOString().slice(5, 10);
      return { kind: "yearly", monthDay, name: "Holiday" };
    });
    const idle = calendarOf("UTC", { monday: office }, holidays);
    expect(addBusinessDuration("2026-03-02T09:00:00Z", "2 days", berlin)).toBeNull();
    expect(addBusinessDuration("2026-03-02T09:00:00Z", "P9999D", berlin)).toBeNull();
    expect(addBusinessDuration("2026-03-02T09:00:00Z", "PT99999999H", berlin)).toBeNull();
    expect(addBusinessDuration("2026-03-02T09:00:00Z", "PT1S", idle)).toBeNull();
    expect(nextWorkingInstant("2026-03-02T09:00:00Z", idle)).toBeNull();
    expect(businessTimeBetween("2026-03-02T09:00:00Z", "9026-03-02T09:00:00Z", idle)).toBe(0);
  });
});

describe("businessTimeBetween", () => {
  it.each([
    ["a day of work", "2026-03-02T00:00Z", "2026-03-03T00:00Z", 7],
    ["a week of work", "2026-03-02T00:00Z", "2026-03-09T00:00Z", 32],
    ["parts of two windows", "2026-03-02T10:00Z", "2026-03-02T13:00Z", 2],
    ["a weekend", "2026-03-06T12:00Z", "2026-03-09T08:00Z", 0],
    ["a week with a holiday", "2026-05-11T00:00Z", "2026-05-18T00:00Z", 25],
    ["the way back", "2026-03-03T00:00Z", "2026-03-02T00:00Z", -7],
    ["no time", "2026-03-02T09:00Z", "2026-03-02T09:00Z", 0],
  ])("counts %s", (_, from, to, hours) => {
    expect(businessTimeBetween(from, to, berlin)).toBe(hours * hour);
  });

  it.each([
    ["Berlin's short night", "Europe/Berlin", allDay, "2026-03-28T23:00Z", "2026-03-29T22:00Z", 23],
    ["Berlin's long night", "Europe/Berlin", allDay, "2026-10-24T22:00Z", "2026-10-25T23:00Z", 25],
    [
      "hours that are skipped in part",
      "Europe/Berlin",
      [{ from: "02:30", to: "05:00" }],
      "2026-03-28T23:00Z",
      "2026-03-29T22:00Z",
      2,
    ],
    [
      "hours that are skipped wholly",
      "Europe/Berlin",
      [{ from: "02:15", to: "02:45" }],
      "2026-03-28T23:00Z",
      "2026-03-29T22:00Z",
      0,
    ],
    [
      "hours beside each other in the gap",
      "Europe/Berlin",
      [
        { from: "02:00", to: "02:30" },
        { from: "02:30", to: "04:00" },
      ],
      "2026-03-28T23:00Z",
      "2026-03-29T22:00Z",
      1,
    ],
    [
      "hours that come twice",
      "Europe/Berlin",
      [{ from: "01:00", to: "03:00" }],
      "2026-10-24T22:00Z",
      "2026-10-25T23:00Z",
      3,
    ],
    ["New York's long night", "America/New_York", allDay, "2026-11-01T04:00Z", "2026-11-02T05:00Z", 25],
    [
      "half an hour less on Lord Howe",
      "Australia/Lord_Howe",
      allDay,
      "2026-10-03T13:30Z",
      "2026-10-04T13:00Z",
      23.5,
    ],
    ["a midnight that is skipped", "America/Sao_Paulo", allDay, "2018-11-04T03:00Z", "2018-11-05T02:00Z", 23],
    ["no day that Apia skipped", "Pacific/Apia", office, "2011-12-29T10:00Z", "2012-01-01T10:00Z", 24],
  ])("counts %s", (_, timeZone, hours, from, to, expected) => {
    expect(businessTimeBetween(from, to, everyDay(timeZone, hours))).toBe(expected * hour);
  });
});

describe("nextWorkingInstant", () => {
  it.each([
    ["while people work", "2026-03-02T09:12Z", "2026-03-02T09:12Z"],
    ["when work begins", "2026-03-02T08:00Z", "2026-03-02T08:00Z"],
    ["in the break", "2026-03-02T11:00Z", "2026-03-02T12:00Z"],
    ["when work ends", "2026-03-02T16:00Z", "2026-03-03T08:00Z"],
    ["at the weekend", "2026-03-07T09:00Z", "2026-03-09T08:00Z"],
    ["on a holiday", "2026-05-14T09:00Z", "2026-05-15T07:00Z"],
  ])("is right %s", (_, instant, expected) => {
    expect(nextWorkingInstant(instant, berlin)?.replace(":00.000Z", "Z")).toBe(expected);
  });

  it("leaves out the day that Apia skipped", () => {
    const apia = everyDay("Pacific/Apia", office);
    expect(nextWorkingInstant("2011-12-30T03:00:00Z", apia)).toBe("2011-12-30T19:00:00.000Z");
    expect(addBusinessDuration("2011-12-29T20:00:00Z", "P1D", apia)).toBe("2011-12-30T20:00:00.000Z");
  });

  it("is the end of a gap in which work begins", () => {
    const early = everyDay("Europe/Berlin", [{ from: "02:30", to: "05:00" }]);
    expect(nextWorkingInstant("2026-03-28T12:00:00Z", early)).toBe("2026-03-29T01:00:00.000Z");
  });
});
