/**
 * A steady stream of instances, inserted by one process and brought to their end by another: how long each takes from the
 * commit of its start to the commit of its end, at rising rates. In the same run, what a bare job of the queue takes from
 * being added to being started.
 */
import { once } from "node:events";
import pg from "pg";
import { askChild } from "../cluster/ask-child";
import { automaticSteps } from "../cluster/automatic-steps";
import { type BenchCluster, startBenchCluster } from "../cluster/bench-cluster";
import { cpuSeconds } from "../cluster/cpu-meter";
import { COMMIT_TIMES, readDurations } from "../cluster/decision-times";
import { measureAddJob } from "../cluster/measure-add-job";
import { milliseconds, percentile } from "../cluster/percentile";
import { runWorkers } from "../cluster/run-workers";
import { scaled } from "../cluster/scaled";
import { seedTenant } from "../cluster/seed-tenant";
import { spawnWorkers } from "../cluster/spawn-workers";
import { untilDone } from "../cluster/until-done";
import type { InsertOrder } from "./insert-worker";

const RATES = [500, 1_000, 2_000, 4_000];
const WARM_UP_RATE = 500;
/** The rate that the targets are about. */
const TARGET_RATE = 2_000;
const SECONDS = scaled(20);
/** What starts in the first seconds meets processes that are still warming up. */
const WARM_UP_SECONDS = 2;
/** A rate is held when starting took no longer than planned and the last ones were done so soon after. */
const HELD_SECONDS = 1;

interface Rate {
  rate: number;
  isHeld: boolean;
  startedPerSecond: number;
  p50: number;
  p99: number;
  /** Cores that PostgreSQL, the worker and the inserting process kept busy; null where that cannot be known. */
  cores: number | null;
}

export async function measureSustained(): Promise<void> {
  const cluster = await startBenchCluster(COMMIT_TIMES);
  try {
    const addJob = await measureAddJob(cluster, scaled(300));
    const rates = await measureRates(cluster);
    const p50 = (rate: number) => rates.find((each) => each.rate === rate)?.p50 ?? Number.NaN;
    const held = rates.filter((each) => each.isHeld).map((each) => each.rate);
    console.log(
      JSON.stringify({
        name: "sustained",
        seconds: SECONDS,
        rates,
        addJobToStart: {
          p50: milliseconds(percentile(addJob, 0.5)),
          p99: milliseconds(percentile(addJob, 0.99)),
        },
        ratios: {
          heldToTarget: Math.max(0, ...held) / TARGET_RATE,
          p50ToAddJob: milliseconds(p50(TARGET_RATE) / percentile(addJob, 0.5)),
        },
      }),
    );
  } finally {
    await cluster.dispose();
  }
}

function measureRates(cluster: BenchCluster): Promise<Rate[]> {
  return cluster.withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const workers = await runWorkers(client, url, 1);
    const inserter = spawnWorkers(1, "bench/sustained/insert-worker.ts", { DATABASE_URL: url });
    try {
      const [child] = inserter.children;
      if (child === undefined) throw new Error("No inserting process was started.");
      await once(child, "message");
      const insert = (order: InsertOrder) => askChild<{ seconds: number }>(child, order);
      const cpu = () => cpuSeconds(cluster.postmaster, [...workers.pids, ...inserter.pids]);
      await measureRate(client, WARM_UP_RATE, insert);
      // As the database itself does after a while: plans that were made for empty tables are made anew.
      await client.query("analyze");
      const rates: Rate[] = [];
      for (const rate of RATES) {
        const before = cpu();
        const measured = await measureRate(client, rate, insert);
        const after = cpu();
        const used = before === null || after === null ? null : after - before;
        const cores = used === null ? null : milliseconds(used / (WARM_UP_SECONDS + SECONDS));
        rates.push({ ...measured, cores });
      }
      return rates;
    } finally {
      await inserter.stop();
      await workers.stop();
      await client.end();
    }
  });
}

async function measureRate(
  client: pg.Client,
  rate: number,
  insert: (order: InsertOrder) => Promise<{ seconds: number }>,
): Promise<Omit<Rate, "cores">> {
  const { definition, ...seed } = await seedTenant(client, automaticSteps(5));
  const total = WARM_UP_SECONDS + SECONDS;
  const { seconds } = await insert({ seed, rate, seconds: total });
  const waitedSeconds = await untilDone(client, [seed.tenantId]);
  const durations = (await readDurations(client, [seed.tenantId])).slice(rate * WARM_UP_SECONDS);
  if (durations.length !== rate * SECONDS)
    throw new Error(`Only ${durations.length} instances of "${definition.name}" ended.`);
  return {
    rate,
    isHeld: seconds < total + HELD_SECONDS && waitedSeconds < HELD_SECONDS,
    startedPerSecond: Math.round((rate * total) / seconds),
    p50: milliseconds(percentile(durations, 0.5)),
    p99: milliseconds(percentile(durations, 0.99)),
  };
}
