import { expect, test } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { countDelta, daySpan, durationDelta, stepHeat, stepRows } from "./prepare-performance";

const definition = ProcessDefinitionSchema.parse({
  schemaVersion: 1,
  name: "Leave",
  elements: [
    { type: "userTask", id: "decide", name: "Decide" },
    { type: "userTask", id: "record", name: "Record" },
    { type: "endEvent", id: "end", name: "Done" },
  ],
  flows: [],
});
const step = (element: string, p50: number) => ({
  element,
  count: 2,
  time: { p50, p90: p50 },
  totalMs: p50 * 2,
});

test("steps carry their names, and those that take no time are left out", () => {
  const rows = stepRows({ definition, steps: [step("decide", 4000), step("record", 1000), step("end", 0)] });
  expect(rows.map((row) => row.name)).toEqual(["Decide", "Record"]);
  expect(stepHeat(rows)).toEqual({
    decide: { value: 1, label: "4 s" },
    record: { value: 0.25, label: "1 s" },
  });
});

test("a removed step keeps its id as its name", () => {
  expect(stepRows({ definition, steps: [step("gone", 5000)] })[0]?.name).toBe("gone");
});

test("a change is compared with the span before, and shorter is better", () => {
  expect(countDelta(15, 10, 30)).toMatchObject({ text: "50 %", direction: "up" });
  expect(countDelta(15, 0, 30)).toBeUndefined();
  expect(durationDelta(1000, 4000, 7)).toMatchObject({ text: "3 s", direction: "down", good: true });
  expect(durationDelta(null, 4000, 7)).toBeUndefined();
});

test("a day's requests are those of the day within the period, also when the clocks change", () => {
  const day = (at: string) => ({
    day: new Date(at),
    started: 0,
    completed: 0,
    cycleTime: { p50: null, p90: null },
  });
  const report = {
    from: new Date("2026-03-28T10:00:00Z"),
    to: new Date("2026-03-30T10:00:00Z"),
    days: [day("2026-03-27T23:00:00Z"), day("2026-03-28T23:00:00Z"), day("2026-03-29T22:00:00Z")],
  };
  expect(daySpan(report, 0)).toEqual([report.from, report.days[1]?.day]);
  expect(daySpan(report, 1)).toEqual([report.days[1]?.day, report.days[2]?.day]);
  expect(daySpan(report, 2)).toEqual([report.days[2]?.day, report.to]);
  expect(daySpan(report, 3)).toBeNull();
});
