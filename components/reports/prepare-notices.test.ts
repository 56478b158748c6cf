import { expect, test } from "vitest";
import { loadNotices } from "./prepare-notices";

const at = new Date("2026-03-02T10:00:00.000Z");
const server = {
  id: "0193a2f0-0000-7000-8000-000000000001",
  name: "one",
  host: "h",
  version: "1",
  state: "running" as const,
  startedAt: at,
  beatAt: at,
  stoppedAt: null,
  concurrency: 1,
  busy: 0,
  cpuPercent: 0,
  memoryBytes: 0,
  rows: 0,
  busyMs: 0,
  lanes: ["advance"],
  takesYou: true,
  isReserved: false,
  clockAheadMs: 3,
};
const quiet = { servers: [server], queues: [], unservedLanes: [], problems: [] };
const queue = { lane: "timers" as const, waiting: 2, limit: 100, oldestMs: 1 };

test("nothing to do, nothing said", () => {
  expect(loadNotices({ ...quiet, queues: [queue] })).toEqual([]);
  expect(loadNotices({ ...quiet, unservedLanes: ["effects"], queues: [queue] })).toEqual([]);
});

test("work that no server takes is named while servers run", () => {
  const load = { ...quiet, queues: [queue], unservedLanes: ["timers" as const] };
  expect(loadNotices(load)).toEqual([expect.stringMatching(/^Timers: what waits there waits for a server/)]);
  expect(loadNotices({ ...load, servers: [] })).toEqual([]);
});

test("a wrong clock is named with its server and by how much", () => {
  const load = { ...quiet, servers: [{ ...server, clockAheadMs: -2_500 }] };
  expect(loadNotices(load)).toEqual(["The clock of one is 2.5 s behind the database's. Let NTP set it."]);
});

test("jobs that nobody can do are named", () => {
  const problems = [{ kind: "unknownJob" as const, subject: "lane.teleport", jobs: 1, lastAt: at }];
  expect(loadNotices({ ...quiet, problems })[0]).toMatch(/^1 job of the kind “lane.teleport” waits/);
});
