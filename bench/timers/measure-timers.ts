/**
 * Workers come back after an outage of ten minutes and find 100,000 timers of one tenant due, a million pending ones of
 * others, and 99 quiet tenants of which a timer becomes due just now. How late are those, how fast goes the rest, and do
 * the pending ones cost anything? The same without them is measured in the same run.
 */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { straightProcess } from "../cluster/automatic-steps";
import { type BenchCluster, startBenchCluster } from "../cluster/bench-cluster";
import { cpuSeconds } from "../cluster/cpu-meter";
import { COMMIT_TIMES, readLateness } from "../cluster/decision-times";
import { milliseconds, percentile } from "../cluster/percentile";
import { runWorkers } from "../cluster/run-workers";
import { scaled } from "../cluster/scaled";
import { seedWaiting } from "../cluster/seed-instances";
import { type SeededTenant, seedTenant } from "../cluster/seed-tenant";
import { untilDone } from "../cluster/until-done";

const WAIT_MS = 600_000;
const OUTAGE_MS = 600_000;
const DUE = scaled(100_000);
/** The due ones became so at as many moments of the outage. */
const MOMENTS = 100;
const PENDING = scaled(1_000_000);
const PENDING_TENANTS = Math.min(1_000, PENDING);
const QUIET_TENANTS = 99;
/** The quiet tenants' timers become due one after the other from so long after the workers were told to start. */
const QUIET_FROM_MS = 4_000;
const QUIET_EVERY_MS = 20;
const IDLE_SECONDS = 10;

interface Run {
  firedPerSecond: number;
  quiet: number[];
  /** Cores that PostgreSQL and the worker keep busy with nothing to do; null where that cannot be known. */
  idleCores: number | null;
}

export async function measureTimers(): Promise<void> {
  const cluster = await startBenchCluster(COMMIT_TIMES);
  try {
    const without = await measureRun(cluster, 0);
    const withPending = await measureRun(cluster, PENDING);
    const side = ({ firedPerSecond, quiet, idleCores }: Run) => ({
      firedPerSecond: Math.round(firedPerSecond),
      quietLateMs: { p50: milliseconds(percentile(quiet, 0.5)), p99: milliseconds(percentile(quiet, 0.99)) },
      idleCores: idleCores === null ? null : Number(idleCores.toFixed(3)),
    });
    console.log(
      JSON.stringify({
        name: "timers",
        due: DUE,
        pending: PENDING,
        withPending: side(withPending),
        without: side(without),
        ratios: {
          firedWithPending: Number((withPending.firedPerSecond / without.firedPerSecond).toFixed(2)),
        },
      }),
    );
  } finally {
    await cluster.dispose();
  }
}

function measureRun({ withDatabase, postmaster }: BenchCluster, pending: number): Promise<Run> {
  return withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const flooding = await seedTenant(client, waitingProcess());
    const quiet = await seedTimers(client, flooding, pending);
    const workers = await runWorkers(client, url, 1);
    try {
      const began = performance.now();
      await pause(QUIET_FROM_MS + QUIET_TENANTS * QUIET_EVERY_MS);
      const quietIds = quiet.map(({ tenantId }) => tenantId);
      await untilDone(client, quietIds);
      await untilDone(client, [flooding.tenantId]);
      const firedPerSecond = await readFiringRate(client, flooding.tenantId, performance.now() - began);
      const lateness = await readLateness(client, quietIds);
      if (lateness.length !== QUIET_TENANTS)
        throw new Error(`Only ${lateness.length} quiet timers have fired.`);
      const before = cpuSeconds(postmaster, workers.pids);
      await pause(IDLE_SECONDS * 1000);
      const after = cpuSeconds(postmaster, workers.pids);
      const idleCores = before === null || after === null ? null : (after - before) / IDLE_SECONDS;
      return { firedPerSecond, quiet: lateness, idleCores };
    } finally {
      await workers.stop();
      await client.end();
    }
  });
}

const waitingProcess = () =>
  straightProcess("Wait", [{ id: "wait", name: "Wait", type: "timer", duration: "PT10M" }]);

/** Gives the quiet tenants. */
async function seedTimers(
  client: pg.Client,
  flooding: SeededTenant,
  pending: number,
): Promise<SeededTenant[]> {
  const wait = (seed: SeededTenant, count: number, dueAt: number) =>
    seedWaiting(client, seed, { count, dueAt: new Date(dueAt), waitMs: WAIT_MS });
  const perTenant = Math.ceil(pending / PENDING_TENANTS);
  for (let tenant = 0; tenant * perTenant < pending; tenant += 1) {
    await wait(await seedTenant(client, waitingProcess()), perTenant, Date.now() + 2 * 3_600_000 + tenant);
  }
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    await wait(flooding, Math.ceil(DUE / MOMENTS), Date.now() - (OUTAGE_MS * (MOMENTS - moment)) / MOMENTS);
  }
  const quiet: SeededTenant[] = [];
  while (quiet.length < QUIET_TENANTS) quiet.push(await seedTenant(client, waitingProcess()));
  await client.query("analyze");
  const from = Date.now() + QUIET_FROM_MS;
  for (const [index, seed] of quiet.entries()) await wait(seed, 1, from + index * QUIET_EVERY_MS);
  return quiet;
}

/** Of the tenant's timers, between the first and the last commit that fired some. */
async function readFiringRate(client: pg.Client, tenantId: string, withinMs: number): Promise<number> {
  const { rows } = await client.query<{ fired: number; seconds: number }>(
    `select count(*)::int as fired, extract(epoch from max(at) - min(at))::float8 as seconds
     from (select pg_xact_commit_timestamp(xmin) as at from journal where tenant_id = $1 and sequence = 2) fired`,
    [tenantId],
  );
  const [{ fired, seconds } = { fired: 0, seconds: 0 }] = rows;
  if (fired !== Math.ceil(DUE / MOMENTS) * MOMENTS) throw new Error(`Only ${fired} timers have fired.`);
  return fired / Math.min(seconds, withinMs / 1000);
}
