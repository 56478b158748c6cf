/**
 * How long what a server held stands still when the server dies: from the signal to the moment at which another server makes
 * the first outside call again that the dead one was making. Two workers under a steady load of calls; in each round one of
 * them is killed, or stopped in the middle, and replaced.
 */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { closeDatabase } from "@/server/db";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { startAnsweringPeer } from "../cluster/answering-peer";
import { straightProcess } from "../cluster/automatic-steps";
import { startBenchCluster } from "../cluster/bench-cluster";
import { percentile } from "../cluster/percentile";
import { scaled } from "../cluster/scaled";
import { type SeededTenant, seedTenant } from "../cluster/seed-tenant";
import { countOutcome } from "./count-outcome";
import { chooseVictim, listHeld, tellLeft, tellStall } from "./held-calls";
import { SteadyLoad } from "./steady-load";
import { endVictim, startVictim, type Victim } from "./victim";

const ROUNDS = 30;
/** Servers share the tenants out among themselves: with eight each has some, but for one time in a hundred. */
const TENANTS = 8;
/** Long enough that a server always has calls under way. */
const CALL_MS = 300;
const LOAD_MS = 1_500;
/** Until workers and PostgreSQL have done everything once. */
const WARM_UP_MS = 10_000;
const PATIENCE_MS = 90_000;

type Signal = "SIGKILL" | "SIGSTOP";

interface Bench {
  client: pg.Client;
  url: string;
  /** When each call was last made, by its key. */
  calledAt: Map<string, number>;
  workers: Victim[];
}

export async function measureTakeover(): Promise<void> {
  const cluster = await startBenchCluster();
  const calledAt = new Map<string, number>();
  const peer = await startAnsweringPeer(CALL_MS, (key) => calledAt.set(key, performance.now()));
  try {
    const figures = await cluster.withDatabase((url) => measureOn(url, peer.url, calledAt));
    console.log(JSON.stringify({ name: "takeover", rounds: scaled(ROUNDS), ...figures }));
  } finally {
    await peer.close();
    await cluster.dispose();
  }
}

async function measureOn(url: string, peerUrl: string, calledAt: Map<string, number>) {
  process.env.DATABASE_URL = url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const call = { type: "httpRequest", id: "call", name: "Call", url: `${peerUrl}/`, timeoutSeconds: 5 };
  const seeds: SeededTenant[] = [];
  while (seeds.length < TENANTS) seeds.push(await seedTenant(client, straightProcess("Call", [call])));
  const workers = [await startVictim(client, url), await startVictim(client, url)];
  const bench: Bench = { client, url, calledAt, workers };
  const load = new SteadyLoad(seeds);
  load.begin();
  await pause(WARM_UP_MS);
  try {
    const crash = await playRounds(bench, "SIGKILL");
    const freeze = await playRounds(bench, "SIGSTOP");
    await load.end();
    const outcome = await countOutcome(client, PATIENCE_MS);
    if (outcome.lost > 0) console.error(`${outcome.lost} instances are left:\n${await tellLeft(client)}`);
    return { crash, freeze, ...outcome };
  } finally {
    await load.end().catch(() => undefined);
    await Promise.all(bench.workers.map((worker) => endVictim(worker, "SIGTERM")));
    await closeWakes();
    await closeDatabase();
    await client.end();
  }
}

async function playRounds(bench: Bench, signal: Signal) {
  const times: number[] = [];
  for (let round = 0; round < scaled(ROUNDS); round += 1) times.push(await playRound(bench, signal));
  const seconds = (ms: number) => Number((ms / 1000).toFixed(2));
  return {
    p50: seconds(percentile(times, 0.5)),
    p99: seconds(percentile(times, 0.99)),
    longest: seconds(Math.max(...times)),
  };
}

/** Milliseconds until somebody goes on with what the victim held. */
async function playRound(bench: Bench, signal: Signal): Promise<number> {
  const { client, url, calledAt, workers } = bench;
  await pause(LOAD_MS);
  const victim = await chooseVictim(client, workers);
  victim.child.kill(signal);
  const at = performance.now();
  // A claim without a call has not begun: only a call that is made a second time tells that somebody went on.
  const held = (await listHeld(client, victim)).filter((key) => calledAt.has(key));
  const resumed = await firstCallAgain(calledAt, held, at);
  if (resumed === null) {
    throw new Error(
      `Nobody went on within ${PATIENCE_MS / 1000} s with the ${held.length} calls that ` +
        `${victim.serverId.slice(0, 8)} held at its ${signal}.\n${await tellStall(client, held)}`,
    );
  }
  await endVictim(victim, "SIGKILL");
  workers.push(await startVictim(client, url));
  return resumed - at;
}

async function firstCallAgain(
  calledAt: ReadonlyMap<string, number>,
  held: readonly string[],
  since: number,
): Promise<number | null> {
  while (performance.now() < since + PATIENCE_MS) {
    // A call that was on its way when the server died arrives within some milliseconds, and is no progress.
    const again = held.map((key) => calledAt.get(key) ?? 0).filter((moment) => moment > since + 50);
    if (again.length > 0) return Math.min(...again);
    await pause(5);
  }
  return null;
}
