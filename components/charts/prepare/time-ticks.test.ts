import { describe, expect, it } from "vitest";
import { prepareTimeTicks } from "./time-ticks";

const berlin = { language: "en-GB", timeZone: "Europe/Berlin" };
const hour = 3_600_000;

const every = (step: number, count: number, from: string) =>
  Array.from({ length: count }, (_, index) => Date.parse(from) + index * step);
const labels = (...input: Parameters<typeof prepareTimeTicks>) =>
  prepareTimeTicks(...input).map(({ label }) => label);

describe("time axis", () => {
  it("puts ticks on round hours of the member's clock and names the day at midnight", () => {
    const day = every(hour, 24, "2026-11-21T15:00:00Z");
    expect(labels(day, berlin)).toEqual([
      "18:00",
      "21:00",
      "22 Nov",
      "03:00",
      "06:00",
      "09:00",
      "12:00",
      "15:00",
    ]);
  });

  it("reads an hour by five-minute buckets", () => {
    expect(labels(every(60_000, 60, "2026-11-22T10:03:00Z"), berlin)).toEqual([
      "11:10",
      "11:20",
      "11:30",
      "11:40",
      "11:50",
      "12:00",
    ]);
  });

  it("marks Mondays over three weeks, across a change to winter time", () => {
    const midnights = every(24 * hour, 21, "2026-10-11T22:00:00Z").map((at) =>
      at >= Date.parse("2026-10-25T01:00:00Z") ? at + hour : at,
    );
    expect(labels(midnights, berlin)).toEqual(["12 Oct", "19 Oct", "26 Oct"]);
  });

  it("marks months with the year at its turn", () => {
    const months = ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02"].map((month) =>
      Date.parse(`${month}-01T00:00:00Z`),
    );
    expect(labels(months, { ...berlin, timeZone: "UTC" })).toEqual(["Oct", "Nov", "Dec", "2026", "Feb"]);
  });

  it("names a single moment and keeps quiet about none", () => {
    expect(labels([Date.parse("2026-11-22T10:03:00Z")], berlin)).toEqual(["11:03"]);
    expect(prepareTimeTicks([], berlin)).toEqual([]);
  });

  it("never gives more ticks than asked for", () => {
    const tenYears = every(24 * hour, 3_650, "2016-01-01T00:00:00Z");
    expect(prepareTimeTicks(tenYears, berlin, 5).length).toBeLessThanOrEqual(5);
  });
});
