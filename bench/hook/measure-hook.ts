/**
 * How many HTTP calls of other systems a web process answers: each signed, checked by the start form, an instance of five
 * automatic steps run to its end and committed before the answer. In the same run, on the same PostgreSQL, one-row commits
 * of 16 clients. The sides take turns, so that a machine that gets busier or calmer favours none.
 */
import pg from "pg";
import { askChild } from "../cluster/ask-child";
import { automaticSteps } from "../cluster/automatic-steps";
import { type BenchCluster, startBenchCluster } from "../cluster/bench-cluster";
import { cpuSeconds } from "../cluster/cpu-meter";
import { median } from "../cluster/median";
import { milliseconds, percentile } from "../cluster/percentile";
import { seedTenant } from "../cluster/seed-tenant";
import { spawnWorkers } from "../cluster/spawn-workers";
import type { CommitLoad, Commits } from "./commit-load";
import type { HookAnswers, HookLoad } from "./hook-load";
import type { HookWanted, OpenedHook } from "./hook-server";
import { seedOrderForm, startedByOrder } from "./seed-order-form";

const ROUNDS = 3;
const STEPS = 5;
const CLIENTS = 16;
/** Of a measurement; a shorter one, for trying, counts for nothing. */
const SECONDS = 8 * Number(process.env.BENCH_SCALE ?? 1);
const WARM_UP_SECONDS = SECONDS / 2;

interface Round {
  commits: number;
  few: HookAnswers & { perCpu: number };
  many: HookAnswers & { perCpu: number };
}

export async function measureHook(): Promise<void> {
  const cluster = await startBenchCluster();
  const rounds: Round[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push(await cluster.withDatabase((url) => measureRound(cluster, url)));
    }
  } finally {
    await cluster.dispose();
  }
  console.log(JSON.stringify({ name: "hook", rounds: ROUNDS, ...summarise(rounds) }));
}

async function measureRound(cluster: BenchCluster, url: string): Promise<Round> {
  const server = spawnWorkers(1, "bench/hook/hook-server.ts", { DATABASE_URL: url, LOG_LEVEL: "error" });
  const load = spawnWorkers(1, "bench/hook/hook-load.ts", {});
  const committing = spawnWorkers(1, "bench/hook/commit-load.ts", {});
  const [serving] = server.children;
  const [sending] = load.children;
  const [writing] = committing.children;
  if (!serving || !sending || !writing) throw new Error("A process of the benchmark did not start.");
  try {
    const hook = await askChild<OpenedHook>(serving, await seed(url));
    const send = async (connections: number, seconds: number) => {
      const asked: HookLoad = { ...hook, connections, seconds };
      const before = cpuSeconds(cluster.postmaster, server.pids) ?? Number.NaN;
      const answers = await askChild<HookAnswers>(sending, asked);
      const used = (cpuSeconds(cluster.postmaster, server.pids) ?? Number.NaN) - before;
      return { ...answers, perCpu: answers.latencies.length / used };
    };
    const commit = (seconds: number) =>
      askChild<Commits>(writing, { url, clients: CLIENTS, seconds } satisfies CommitLoad);
    await send(10, WARM_UP_SECONDS);
    await analyse(url);
    await commit(WARM_UP_SECONDS);
    const few = await send(10, SECONDS);
    const { perSecond: commits } = await commit(SECONDS);
    return { few, commits, many: await send(50, SECONDS) };
  } finally {
    await Promise.all([server.stop(), load.stop(), committing.stop()]);
  }
}

async function seed(url: string): Promise<HookWanted> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { definition, formId } = startedByOrder(automaticSteps(STEPS));
  const tenant = await seedTenant(client, definition);
  await seedOrderForm(client, tenant, formId);
  // Its own limit of calls a second is not what is measured.
  await client.query("update tenants set plan = 'enterprise'");
  await client.query("create table commits (id bigint generated always as identity primary key, text text)");
  await client.end();
  const { tenantId, processId, memberId } = tenant;
  return { tenantId, processId, memberId };
}

/** As the database itself does after a while: plans that were made for empty tables are made anew. */
async function analyse(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("analyze");
  await client.end();
}

function summarise(rounds: readonly Round[]) {
  const middle = (figure: (round: Round) => number) => median(rounds.map(figure));
  const side = (of: (round: Round) => Round["few"]) => ({
    perSecond: Math.round(middle((round) => of(round).perSecond)),
    perCpuSecond: Math.round(middle((round) => of(round).perCpu)),
    p50: milliseconds(middle((round) => percentile(of(round).latencies, 0.5))),
    p99: milliseconds(middle((round) => percentile(of(round).latencies, 0.99))),
  });
  return {
    commitsPerSecond: Math.round(middle(({ commits }) => commits)),
    connections10: side(({ few }) => few),
    connections50: side(({ many }) => many),
    ratios: {
      hookToCommits: ratio(middle(({ few, commits }) => few.perSecond / commits)),
      hookToCommitsAt50: ratio(middle(({ many, commits }) => many.perSecond / commits)),
    },
  };
}

const ratio = (value: number) => Number(value.toFixed(2));
