import { describe, expect, it } from "vitest";
import { momentAt, wallTime } from "./wall-time";

describe("momentAt", () => {
  it.each([
    ["2026-03-31T14:30", "Europe/Berlin", "2026-03-31T14:30:00+02:00"],
    ["2026-01-31T14:30", "Europe/Berlin", "2026-01-31T14:30:00+01:00"],
    ["2026-01-31T14:30", "America/St_Johns", "2026-01-31T14:30:00-03:30"],
    ["2026-01-31T00:00:30", "UTC", "2026-01-31T00:00:30+00:00"],
    ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T03:30:00+02:00"],
    ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T02:30:00+02:00"],
  ])("%s in %s is %s", (wall, zone, moment) => {
    expect(momentAt(wall, zone)).toBe(moment);
  });

  it("leaves a text that is no time for the form to complain about", () => {
    expect(momentAt("tomorrow", "UTC")).toBe("tomorrow");
  });
});

it("shows a moment by the clock of whoever reads it", () => {
  expect(wallTime("2026-03-31T14:30:00+02:00", "Europe/Berlin")).toBe("2026-03-31T14:30");
  expect(wallTime("2026-03-31T14:30:00+02:00", "America/New_York")).toBe("2026-03-31T08:30");
});
