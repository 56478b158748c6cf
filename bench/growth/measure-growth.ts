/**
 * What lanes and people ask for all day, on a database with few and on one with many finished instances, in the same run on
 * the same PostgreSQL. The databases take turns, some calls at a time, so that a machine that gets busier favours none.
 */
import pg from "pg";
import { askChild } from "../cluster/ask-child";
import { startBenchCluster } from "../cluster/bench-cluster";
import { median } from "../cluster/median";
import { scaled } from "../cluster/scaled";
import { spawnWorkers } from "../cluster/spawn-workers";
import type { Order } from "./growth-process";
import { claims, hotOperations, pages, reports } from "./hot-operations";

const FEW = 10_000;
const MANY = 3_000_000;
/** The first rounds fill caches and let PostgreSQL settle on its plans. */
const WARM_UP = 3;
const ROUNDS = 20;
const CALLS = 10;

type Ask = (order: Order) => Promise<number[]>;

export async function measureGrowth(): Promise<void> {
  const cluster = await startBenchCluster();
  try {
    const figures = await cluster.withDatabase(
      (small) =>
        cluster.withDatabase(
          (large) =>
            withProcess(small, (few) =>
              withProcess(large, async (many) => ({
                ...(await compare(few, many)),
                megabytes: { few: await megabytesOf(small), many: await megabytesOf(large) },
              })),
            ),
          "large",
        ),
      "small",
    );
    console.log(JSON.stringify({ name: "growth", few: FEW, many: scaled(MANY), ...figures }));
  } finally {
    await cluster.dispose();
  }
}

async function withProcess<T>(url: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const environment = { DATABASE_URL: url, LOG_LEVEL: "error" };
  const workers = spawnWorkers(1, "bench/growth/growth-process.ts", environment);
  const [child] = workers.children;
  if (child === undefined) throw new Error("No process was started.");
  try {
    return await work((order) => askChild<number[]>(child, order));
  } finally {
    await workers.stop();
  }
}

async function compare(few: Ask, many: Ask) {
  await few({ grow: FEW });
  await many({ grow: scaled(MANY) });
  const milliseconds: Record<string, { few: number; many: number }> = {};
  const ratios: Record<string, number> = {};
  for (const operation of Object.keys(hotOperations)) {
    const [one, other, ratio] = await inTurns(operation, few, many);
    milliseconds[operation] = { few: rounded(one), many: rounded(other) };
    ratios[operation] = rounded(ratio);
  }
  const of = (names: object) => Object.fromEntries(Object.entries(ratios).filter(([name]) => name in names));
  return { milliseconds, ratios: of({ ...claims, ...pages }), reportRatios: of(reports) };
}

/** Medians of both, and of the rounds' own ratios. */
async function inTurns(operation: string, few: Ask, many: Ask): Promise<[number, number, number]> {
  const rounds: { few: number; many: number }[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const one = median(await few({ operation, times: CALLS }));
    const other = median(await many({ operation, times: CALLS }));
    if (round >= 0) rounds.push({ few: one, many: other });
  }
  return [
    median(rounds.map((round) => round.few)),
    median(rounds.map((round) => round.many)),
    median(rounds.map((round) => round.many / round.few)),
  ];
}

async function megabytesOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ megabytes: number }>(
    "select pg_database_size(current_database())::float8 / 1048576 as megabytes",
  );
  await client.end();
  return Math.round(rows[0]?.megabytes ?? Number.NaN);
}

const rounded = (value: number) => Number(value.toFixed(2));
