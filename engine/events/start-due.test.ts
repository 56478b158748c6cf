import { expect, it } from "vitest";
import { startDue } from "./start-due";

const publishedAt = "2026-03-02T09:00:00.000Z";
const clock = { publishedAt, now: publishedAt, fired: 0, timeZone: "UTC" };

it("counts a duration from publishing, once", () => {
  const event = { type: "timer", duration: "PT1H" } as const;
  expect(startDue(event, clock)).toBe("2026-03-02T10:00:00.000Z");
  expect(startDue(event, { ...clock, fired: 1 })).toBeNull();
});

it("starts nothing at a moment that was over when it was published", () => {
  const at = (time: string) => startDue({ type: "timer", until: `date and time("${time}")` }, clock);
  expect(at("2026-03-02T12:00:00Z")).toBe("2026-03-02T12:00:00.000Z");
  expect(at("2026-03-01T12:00:00Z")).toBeNull();
  expect(startDue({ type: "timer", until: "nobody" }, clock)).toBeNull();
});

it("starts again and again by a cycle, what was missed once", () => {
  const event = { type: "timer", cycle: "R3/PT1H" } as const;
  expect(startDue(event, clock)).toBe("2026-03-02T10:00:00.000Z");
  const late = { ...clock, now: "2026-03-02T12:30:00.000Z" };
  expect(startDue(event, { ...late, fired: 1 })).toBe("2026-03-02T13:00:00.000Z");
  expect(startDue(event, { ...late, fired: 3 })).toBeNull();
});
