/**
 * One tenant has a backlog of 100,000 instances, 99 others start one each in the midst of it: how long do those take, and
 * what does being fair to them cost? The same backlog without the others is worked off in the same run; the two take turns.
 */
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { askChild } from "../cluster/ask-child";
import { automaticSteps } from "../cluster/automatic-steps";
import { type BenchCluster, startBenchCluster } from "../cluster/bench-cluster";
import { COMMIT_TIMES, readDurations } from "../cluster/decision-times";
import { median } from "../cluster/median";
import { milliseconds, percentile } from "../cluster/percentile";
import { runWorkers } from "../cluster/run-workers";
import { scaled } from "../cluster/scaled";
import { seedReady } from "../cluster/seed-instances";
import { type SeededTenant, seedTenant } from "../cluster/seed-tenant";
import { spawnWorkers } from "../cluster/spawn-workers";
import { untilDone } from "../cluster/until-done";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const BACKLOG = scaled(100_000);
const WARM_UP = scaled(5_000);
const QUIET_TENANTS = 99;
/** When the others start, after the backlog has appeared. */
const INTO_BACKLOG_MS = 500;

interface Run {
  perSecond: number;
  /** Of each quiet tenant's instance, from the commit of its start to the commit of its end. */
  quiet: number[];
}

export async function measureFairness(): Promise<void> {
  const cluster = await startBenchCluster(COMMIT_TIMES);
  const rounds: { alone: Run; together: Run }[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const alone = await measureRun(cluster, 0);
      rounds.push({ alone, together: await measureRun(cluster, QUIET_TENANTS) });
    }
  } finally {
    await cluster.dispose();
  }
  const quiet = rounds.flatMap(({ together }) => together.quiet);
  console.log(
    JSON.stringify({
      name: "fairness",
      rounds: ROUNDS,
      backlog: BACKLOG,
      quietTenants: QUIET_TENANTS,
      quietMs: {
        p50: milliseconds(percentile(quiet, 0.5)),
        p99: milliseconds(percentile(quiet, 0.99)),
        max: milliseconds(Math.max(...quiet)),
      },
      perSecond: {
        alone: Math.round(median(rounds.map(({ alone }) => alone.perSecond))),
        together: Math.round(median(rounds.map(({ together }) => together.perSecond))),
      },
      ratios: {
        togetherToAlone: Number(
          median(rounds.map(({ alone, together }) => together.perSecond / alone.perSecond)).toFixed(2),
        ),
      },
    }),
  );
}

function measureRun({ withDatabase }: BenchCluster, quietTenants: number): Promise<Run> {
  return withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const flooding = await seedTenant(client, automaticSteps(5));
    const quiet: SeededTenant[] = [];
    while (quiet.length < quietTenants) quiet.push(await seedTenant(client, automaticSteps(5)));
    const workers = await runWorkers(client, url, 1);
    const starter = spawnWorkers(1, "bench/fairness/start-worker.ts", { DATABASE_URL: url });
    try {
      const [child] = starter.children;
      if (child === undefined) throw new Error("No starting process was started.");
      await once(child, "message");
      return await workOff(client, { flooding, quiet }, () => askChild(child, quiet.map(placeOf)));
    } finally {
      await starter.stop();
      await workers.stop();
      await client.end();
    }
  });
}

const placeOf = ({ tenantId, processId, memberId }: SeededTenant) => ({ tenantId, processId, memberId });

async function workOff(
  client: pg.Client,
  { flooding, quiet }: { flooding: SeededTenant; quiet: readonly SeededTenant[] },
  startQuiet: () => Promise<unknown>,
): Promise<Run> {
  const quietIds = quiet.map(({ tenantId }) => tenantId);
  const all = [flooding.tenantId, ...quietIds];
  // Once before, so that neither side pays for what a process does only once.
  await startQuiet();
  await seedAtOnce(client, flooding, WARM_UP);
  await untilDone(client, all);
  const since = new Date();
  await seedAtOnce(client, flooding, BACKLOG);
  const began = performance.now();
  await pause(INTO_BACKLOG_MS);
  await startQuiet();
  await untilDone(client, all);
  const perSecond = ((BACKLOG + quiet.length) * 1000) / (performance.now() - began);
  const durations = await readDurations(client, quietIds, since);
  if (durations.length !== quiet.length) throw new Error(`Only ${durations.length} quiet instances ended.`);
  return { perSecond, quiet: durations };
}

/** All appear with one commit; the sweep finds them, as after an outage. */
async function seedAtOnce(client: pg.Client, seed: SeededTenant, count: number): Promise<void> {
  await client.query("begin");
  await seedReady(client, seed, count);
  await client.query("analyze instances, journal, step_facts");
  await client.query("commit");
}
