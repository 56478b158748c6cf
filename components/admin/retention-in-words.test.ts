import { expect, it } from "vitest";
import { monthsInWords, retentionOptions, whatGoes } from "./retention-in-words";

const locale = { language: "en", timeZone: "UTC" };
const before = new Date("2026-08-01T00:00:00Z");

it("says months as people do", () => {
  expect([1, 6, 12, 18, 24].map(monthsInWords)).toEqual([
    "a month",
    "6 months",
    "a year",
    "18 months",
    "2 years",
  ]);
});

it("offers the usual choices and the one that is set", () => {
  const values = (set: number | null) => retentionOptions(set).map(({ value }) => value);
  expect(values(null)).not.toContain("18");
  expect(values(18).slice(0, 7)).toEqual(["null", "1", "3", "6", "12", "18", "24"]);
});

it("tells what a choice would delete", () => {
  const say = (requests: number) => whatGoes({ requests, limit: 10_000, before }, locale);
  expect(say(0)).toMatch(/nothing is deleted/);
  expect(say(1)).toMatch(/^One request that ended before .*2026.* is deleted/);
  expect(say(10_000)).toMatch(/^At least 10,000 requests/);
});
