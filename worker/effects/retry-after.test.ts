import { expect, it } from "vitest";
import { readRetryAfter } from "./retry-after";

const now = Date.parse("2026-03-02T09:00:00Z");

it.each([
  ["120", 120_000],
  [" 7 ", 7_000],
  ["Mon, 02 Mar 2026 09:05:00 GMT", 300_000],
  ["Mon, 02 Mar 2026 08:00:00 GMT", undefined],
  ["0", undefined],
  ["soon", undefined],
  ["", undefined],
  [["30", "60"], 30_000],
])("reads %j as %s ms", (header, ms) => {
  expect(readRetryAfter(header, now)).toBe(ms);
});

it("asks for nothing without a header", () => {
  expect(readRetryAfter(undefined, now)).toBeUndefined();
});
