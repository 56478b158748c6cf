import { expect, it } from "vitest";
import { clockProblem, readClock } from "./clock";

const DAY_MS = 86_400_000;

/** A clock that goes on while the answers are on their way, so long each, half there and half back. */
function clockOf(waysMs: number[], aheadMs: number) {
  let now = 1_000_000;
  const ways = waysMs.flatMap((ms) => [ms / 2, ms / 2]);
  const tick = () => {
    now += ways.shift() ?? 0;
    return now;
  };
  let reads = 0;
  return {
    ask: async () => tick() - aheadMs,
    clock: () => (reads++ % 2 === 0 ? now : tick()),
  };
}

it("believes the fastest of several answers", async () => {
  const { ask, clock } = clockOf([4_000, 2, 900], 500);
  expect(await readClock(3, ask, clock)).toEqual({ aheadMs: 500, uncertainMs: 1 });
});

it("names a clock that is wrong by days, and by how much", () => {
  expect(clockProblem({ aheadMs: -3 * DAY_MS, uncertainMs: 1 })).toMatch(
    /259200\.0 s behind the database's .*at most 2 s/,
  );
  expect(clockProblem({ aheadMs: 2_100, uncertainMs: 5 })).toMatch(/2\.1 s ahead of/);
});

it("does not blame a clock for a slow answer", () => {
  expect(clockProblem({ aheadMs: 3_000, uncertainMs: 1_500 })).toBeNull();
  expect(clockProblem({ aheadMs: 1_990, uncertainMs: 0 })).toBeNull();
});
