/**
 * How fast real worker processes bring instances of five automatic steps to their end, journal and facts written, row-level
 * security on; and in the same run, on the same PostgreSQL, how many jobs that do nothing plain graphile-worker runs. The
 * sides take turns, so that a machine that gets busier or calmer favours none; figures are medians over the rounds.
 */
import { availableParallelism } from "node:os";
import { type BenchCluster, startBenchCluster } from "../cluster/bench-cluster";
import type { Measured } from "../cluster/measured";
import { median } from "../cluster/median";
import { scaled } from "../cluster/scaled";
import { measureInstances, STEPS } from "./measure-instances";
import { measureJobPerInstance } from "./measure-job-per-instance";
import { measureNoop } from "./measure-noop";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const INSTANCES = { warmUp: scaled(10_000), count: scaled(20_000) };

export async function measureAdvance(): Promise<void> {
  const cluster = await startBenchCluster();
  const rounds: Round[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound(cluster));
  } finally {
    await cluster.dispose();
  }
  console.log(JSON.stringify({ name: "advance", rounds: ROUNDS, ...summarise(rounds) }));
}

interface Round {
  noopDefault: Measured;
  noopTuned: Measured;
  one: Measured;
  two: Measured;
  jobPerInstance: Measured;
}

async function measureRound(cluster: BenchCluster): Promise<Round> {
  return {
    noopTuned: await measureNoop(cluster, {
      processes: 2,
      warmUp: scaled(20_000),
      jobs: scaled(100_000),
      tuned: true,
    }),
    two: await measureInstances(cluster, 2, INSTANCES),
    noopDefault: await measureNoop(cluster, { processes: 1, warmUp: scaled(2_000), jobs: scaled(10_000) }),
    one: await measureInstances(cluster, 1, INSTANCES),
    jobPerInstance: await measureJobPerInstance(cluster, {
      processes: 2,
      warmUp: scaled(2_000),
      count: scaled(10_000),
    }),
  };
}

function summarise(rounds: readonly Round[]) {
  const middle = (figure: (round: Round) => number) => median(rounds.map(figure));
  const best = ({ one, two }: Round) => Math.max(one.perSecond, two.perSecond);
  const ofCpu = (side: Measured) => side.perSecondOfCpu ?? Number.NaN;
  return {
    instancesPerSecond: Math.round(middle(best)),
    stepsPerSecond: Math.round(middle((round) => best(round) * STEPS)),
    workers: {
      one: Math.round(middle(({ one }) => one.perSecond)),
      two: Math.round(middle(({ two }) => two.perSecond)),
    },
    busyCores: {
      one: ratio(middle(({ one }) => busyCores(one))),
      two: ratio(middle(({ two }) => busyCores(two))),
    },
    jobPerInstance: Math.round(middle((round) => round.jobPerInstance.perSecond)),
    noopDefault: Math.round(middle((round) => round.noopDefault.perSecond)),
    noopTuned: Math.round(middle((round) => round.noopTuned.perSecond)),
    ratios: {
      stepsToTunedNoop: ratio(middle((round) => (best(round) * STEPS) / round.noopTuned.perSecond)),
      stepsToTunedNoopByCpu: ratio(middle(({ two, noopTuned }) => (ofCpu(two) * STEPS) / ofCpu(noopTuned))),
      stepsToDefaultNoop: ratio(middle((round) => (best(round) * STEPS) / round.noopDefault.perSecond)),
      instancesToTunedJobPerInstance: ratio(middle((round) => best(round) / round.jobPerInstance.perSecond)),
      instancesToTunedJobPerInstanceByCpu: ratio(
        middle(({ two, jobPerInstance }) => ofCpu(two) / ofCpu(jobPerInstance)),
      ),
      twoWorkersToOne: ratio(middle(({ one, two }) => two.perSecond / one.perSecond)),
    },
  };
}

/** How many cores PostgreSQL and the workers kept busy: with all of them busy a further worker brings nothing. */
const busyCores = ({ perSecond, perSecondOfCpu }: Measured) =>
  (perSecond * availableParallelism()) / (perSecondOfCpu ?? Number.NaN);

const ratio = (value: number) => Number(value.toFixed(2));
