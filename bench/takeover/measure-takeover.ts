/**
 * How long what a server held stands still when the server dies: from the signal to the moment at which another server makes
 * the first outside call again that the dead one was making. Two workers under a steady load of calls; in each round one of
 * them is killed, or stopped in the middle, and replaced.
 */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { startAnsweringPeer } from "../cluster/answering-peer";
import { straightProcess } from "../cluster/automatic-steps";
import { startBenchCluster } from "../cluster/bench-cluster";
import { percentile } from "../cluster/percentile";
import { scaled } from "../cluster/scaled";
import { seedReady } from "../cluster/seed-instances";
import { type SeededTenant, seedTenant } from "../cluster/seed-tenant";
import { countOutcome } from "./count-outcome";
import { SteadyLoad } from "./steady-load";
import { endVictim, startVictim, type Victim } from "./victim";

const ROUNDS = 30;
/** Long enough that a server always has calls under way. */
const CALL_MS = 300;
const LOAD_MS = 1_500;
/** So long after PostgreSQL has started, a free lock counts as a crash. */
const LOCKS_COUNT_AFTER_MS = 16_000;
const PATIENCE_MS = 90_000;

type Signal = "SIGKILL" | "SIGSTOP";

interface Bench {
  client: pg.Client;
  url: string;
  seed: SeededTenant;
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
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const call = { type: "httpRequest", id: "call", name: "Call", url: `${peerUrl}/`, timeoutSeconds: 5 };
  const seed = await seedTenant(client, straightProcess("Call", [call]));
  const workers = [await startVictim(client, url), await startVictim(client, url)];
  const bench: Bench = { client, url, seed, calledAt, workers };
  const load = new SteadyLoad(url, (loader, count) => seedReady(loader, seed, count));
  await load.begin();
  await pause(LOCKS_COUNT_AFTER_MS);
  try {
    const crash = await playRounds(bench, "SIGKILL");
    const freeze = await playRounds(bench, "SIGSTOP");
    await load.end();
    return { crash, freeze, ...(await countOutcome(client, seed.tenantId, PATIENCE_MS)) };
  } finally {
    await load.end();
    await Promise.all(bench.workers.map((worker) => endVictim(worker, "SIGTERM")));
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
  const victim = workers.shift();
  if (victim === undefined) throw new Error("There is no worker to kill.");
  victim.child.kill(signal);
  const at = performance.now();
  const { rows } = await client.query<{ id: string }>(
    "select id from effects where lease_server = $1 and status = 'open'",
    [victim.serverId],
  );
  if (rows.length === 0) throw new Error("The worker held nothing when it died.");
  const held = new Set(rows.map(({ id }) => id));
  const resumed = await firstCallAgain(calledAt, held, at);
  await endVictim(victim, "SIGKILL");
  workers.push(await startVictim(client, url));
  return resumed - at;
}

async function firstCallAgain(
  calledAt: ReadonlyMap<string, number>,
  held: ReadonlySet<string>,
  since: number,
): Promise<number> {
  while (performance.now() < since + PATIENCE_MS) {
    // A call that was on its way when the server died arrives within some milliseconds, and is no progress.
    const again = [...held].map((key) => calledAt.get(key) ?? 0).filter((moment) => moment > since + 50);
    if (again.length > 0) return Math.min(...again);
    await pause(5);
  }
  throw new Error(`Nobody went on with what a dead worker held within ${PATIENCE_MS / 1000} s.`);
}
