import { describe, expect, it } from "vitest";
import { addDuration } from "./add-duration";
import { durationInWords } from "./duration-parts";
import { readInstant } from "./read-instant";

describe("addDuration", () => {
  it.each([
    ["two days", "2026-03-02T09:00:00.000Z", "P2D", "UTC", "2026-03-04T09:00:00.000Z"],
    [
      "days over the change to summer time",
      "2026-03-28T11:00:00Z",
      "P1D",
      "Europe/Berlin",
      "2026-03-29T10:00:00.000Z",
    ],
    [
      "hours over the change to summer time",
      "2026-03-28T11:00:00Z",
      "PT24H",
      "Europe/Berlin",
      "2026-03-29T11:00:00.000Z",
    ],
    [
      "days over the change to winter time",
      "2026-10-24T10:00:00Z",
      "P1D",
      "Europe/Berlin",
      "2026-10-25T11:00:00.000Z",
    ],
    ["a month from the 31st", "2026-01-31T12:00:00Z", "P1M", "UTC", "2026-02-28T12:00:00.000Z"],
    ["a year from 29 February", "2028-02-29T12:00:00Z", "P1Y", "UTC", "2029-02-28T12:00:00.000Z"],
    ["months over the end of the year", "2026-11-15T12:00:00Z", "P3M", "UTC", "2027-02-15T12:00:00.000Z"],
    [
      "a time of day that is skipped",
      "2026-03-28T01:30:00Z",
      "P1D",
      "Europe/Berlin",
      "2026-03-29T01:30:00.000Z",
    ],
    [
      "more than a computer's calendar has",
      "2026-09-12T20:00:00Z",
      "P273734Y",
      "UTC",
      "9999-12-31T00:00:00.000Z",
    ],
    ["more than the calendar has", "2026-01-01T00:00:00Z", "P99999Y", "UTC", "9999-12-31T00:00:00.000Z"],
  ])("adds %s", (_, now, duration, zone, expected) => {
    expect(addDuration(now, duration, zone)).toBe(expected);
  });

  it("gives null for what is no duration", () => {
    expect(addDuration("2026-01-01T00:00:00Z", "2 days", "UTC")).toBeNull();
  });
});

describe("durationInWords", () => {
  it.each([
    ["P2D", "2 days"],
    ["PT1H30M", "1 hour 30 minutes"],
    ["P1Y2M", "1 year 2 months"],
  ])("says %s as %s", (text, words) => {
    expect(durationInWords(text)).toBe(words);
  });
});

describe("readInstant", () => {
  it.each([
    ["2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["2026-03-29T12:00:00", "2026-03-29T10:00:00.000Z"],
    ["2026-03-29T12:00:00Z", "2026-03-29T12:00:00.000Z"],
    ["2026-03-29T12:00:00-05:30", "2026-03-29T17:30:00.000Z"],
    ["2026-03-29T12:00:00@America/New_York", "2026-03-29T16:00:00.000Z"],
    ["2026-03-29T12:00:00@No/Where", null],
    ["tomorrow", null],
  ])("reads %s in Berlin as %s", (lexical, expected) => {
    expect(readInstant({ "@type": "dateTime", lexical }, "Europe/Berlin")).toBe(expected);
  });
});
