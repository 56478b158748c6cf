import { expect, it } from "vitest";
import type { PlugProgress } from "@/server/features/servers/servers.schema";
import { formatSeconds, isPlugSettled, plugSteps } from "./prepare-plug";

const unpluggedAt = new Date("2026-03-02T09:00:00.000Z");
const after = (ms: number) => new Date(unpluggedAt.getTime() + ms);

const begun: PlugProgress = {
  ...{ now: after(300), server: "worker 1", unpluggedAt, seenDeadAt: null, byServer: null },
  ...{ releasedJobs: 0, releasedLeases: 0, firstWorkAt: null, startedAgainAt: null },
};

it("waits for every step at first", () => {
  expect(plugSteps(begun).map((step) => step.after)).toEqual([null, null, null, null]);
  expect(isPlugSettled(begun)).toBe(false);
});

it("tells what was handed on and when", () => {
  const done: PlugProgress = {
    ...begun,
    ...{
      now: after(3_000),
      seenDeadAt: after(900),
      byServer: "worker 2",
      releasedJobs: 12,
      releasedLeases: 1,
    },
    ...{ firstWorkAt: after(1_130), startedAgainAt: after(2_040) },
  };
  expect(plugSteps(done)).toEqual([
    { label: "Seen dead", after: "after 0.9 s" },
    { label: "12 jobs and 1 call; worker 2 took over", after: "after 0.9 s" },
    { label: "First work of yours since", after: "after 1.1 s" },
    { label: "Started again", after: "after 2.0 s" },
  ]);
  expect(isPlugSettled(done)).toBe(true);
});

it("stops waiting for work where there is none", () => {
  const idle = { ...begun, now: after(61_000), seenDeadAt: after(900), startedAgainAt: after(2_000) };
  expect(isPlugSettled(idle)).toBe(true);
  expect(plugSteps(idle)[1]?.label).toBe("It held nothing; another server took over");
});

it("counts tenths of seconds", () => {
  expect(formatSeconds(-5)).toBe("0.0 s");
  expect(formatSeconds(1_149)).toBe("1.1 s");
  expect(formatSeconds(61_000)).toBe("1 min 1 s");
});
