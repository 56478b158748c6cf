/**
 * How fast real worker processes bring instances of five automatic steps to their end, journal and facts written, row-level
 * security on; and in the same run, on the same PostgreSQL, how many jobs that do nothing plain graphile-worker runs.
 */
import { startBenchCluster } from "./bench-cluster";
import { measureInstances } from "./measure-instances";
import { measureNoop } from "./measure-noop";
import { STEPS } from "./seed-instances";

const INSTANCES = 20_000;

export async function measureAdvance(): Promise<void> {
  const cluster = await startBenchCluster();
  try {
    const noopUrl = await cluster.createDatabase("noop");
    const noopDefault = await measureNoop(noopUrl, { processes: 1, jobs: 10_000 });
    const noopTuned = await measureNoop(noopUrl, { processes: 2, jobs: 100_000, tuned: true });
    const one = await measureInstances(await cluster.createDatabase("one_worker"), 1, INSTANCES);
    const two = await measureInstances(await cluster.createDatabase("two_workers"), 2, INSTANCES);
    const instancesPerSecond = Math.max(one, two);
    const stepsPerSecond = instancesPerSecond * STEPS;
    console.log(
      JSON.stringify({
        name: "advance",
        instancesPerSecond: Math.round(instancesPerSecond),
        stepsPerSecond: Math.round(stepsPerSecond),
        workers: { one: Math.round(one), two: Math.round(two) },
        noopDefault: Math.round(noopDefault),
        noopTuned: Math.round(noopTuned),
        ratios: {
          stepsToTunedNoop: round(stepsPerSecond / noopTuned),
          stepsToDefaultNoop: round(stepsPerSecond / noopDefault),
          twoWorkersToOne: round(two / one),
        },
      }),
    );
  } finally {
    await cluster.dispose();
  }
}

const round = (ratio: number) => Number(ratio.toFixed(2));
