import { expect, test } from "vitest";
import type { ProcessingLoad } from "@/server/features/reports/get-processing-load.schema";
import { serverShareChart, takesText, throughputChart } from "./prepare-load";

const from = new Date("2026-03-02T10:00:00.000Z");
const load: ProcessingLoad = {
  from,
  now: new Date("2026-03-02T10:02:30.000Z"),
  stepSeconds: 60,
  servers: [],
  takeovers: [],
  queues: [],
  unservedLanes: [],
  problems: [],
  throughput: [
    { at: new Date("2026-03-02T10:01:00.000Z"), lane: "advance", rows: 7, elements: 20, maxWaitMs: 3 },
  ],
};

const server = {
  id: "0193a2f0-0000-7000-8000-000000000001",
  name: "one",
  host: "h",
  version: "1",
  state: "running" as const,
  startedAt: from,
  beatAt: from,
  stoppedAt: null,
  concurrency: 1,
  busy: 0,
  cpuPercent: 0,
  memoryBytes: 0,
  rows: 0,
  busyMs: 0,
  lanes: null,
  takesYou: true,
  isReserved: false,
  clockAheadMs: 0,
};

test("an idle minute counts as zero, and the running minute is part of the picture", () => {
  const chart = throughputChart(load);
  expect(chart.axis).toEqual({
    kind: "time",
    at: [0, 1, 2].map((minute) => from.getTime() + minute * 60_000),
  });
  expect(chart.series.find((series) => series.id === "advance")?.values).toEqual([0, 7, 0]);
});

test("shares are of the servers that worked", () => {
  const chart = serverShareChart({
    servers: [
      { ...server, rows: 30 },
      { ...server, name: "two", rows: 10 },
      { ...server, name: "idle" },
    ],
  });
  expect(chart.axis).toMatchObject({ labels: ["one", "two"] });
  expect(chart.series[0]?.values).toEqual([0.75, 0.25]);
});

test("a server says which part of the work it takes", () => {
  expect(takesText(server)).toBe("All work");
  expect(takesText({ ...server, lanes: ["advance", "timers", "newer"], isReserved: true })).toBe(
    "Steps, Timers, newer, for chosen organisations",
  );
  expect(takesText({ ...server, takesYou: false })).toBe("Other organisations only");
});
