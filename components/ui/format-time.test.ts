import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime, formatExactTime, formatRelative } from "./format-time";

const berlin = { language: "en-GB", timeZone: "Europe/Berlin" };
const now = Date.parse("2026-11-22T00:30:00Z");

describe("moments on the member's clock", () => {
  it("writes the time of the zone", () => {
    expect(formatDateTime("2026-11-22T15:09:00Z", berlin)).toBe("22 Nov 2026, 16:09");
    expect(formatExactTime("2026-07-01T10:00:05Z", berlin)).toContain("12:00:05");
  });

  it("never moves a calendar date", () => {
    expect(formatDate("2026-11-22", { language: "en-GB", timeZone: "America/Los_Angeles" })).toBe(
      "22 Nov 2026",
    );
    expect(formatDate("2026-11-22T02:00:00Z", { language: "en-GB", timeZone: "America/Los_Angeles" })).toBe(
      "21 Nov 2026",
    );
  });
});

describe("ages", () => {
  it.each([
    ["2026-11-22T00:29:40Z", "just now"],
    ["2026-11-22T00:30:20Z", "now"],
    ["2026-11-22T00:30:40Z", "in a moment"],
    ["2026-11-22T00:25:00Z", "5 min ago"],
    ["2026-11-21T23:29:00Z", "1 hr ago"],
    ["2026-11-21T20:00:00Z", "yesterday"],
    ["2026-11-19T12:00:00Z", "3 days ago"],
    ["2026-11-23T12:00:00Z", "tomorrow"],
    ["2026-10-01T12:00:00Z", "1 Oct"],
    ["2025-10-01T12:00:00Z", "1 Oct 2025"],
  ])("says %s as %s", (at, words) => {
    expect(formatRelative(at, now, berlin)).toBe(words);
  });

  it("counts midnights where the member is, not in UTC", () => {
    const tokyo = { language: "en-GB", timeZone: "Asia/Tokyo" };
    expect(formatRelative("2026-11-21T20:00:00Z", now, tokyo)).toBe("5 hr ago");
  });
});
