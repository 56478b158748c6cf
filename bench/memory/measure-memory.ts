/**
 * What a worker process takes of memory while it never rests: instances of automatic steps and of outside calls, put in as fast
 * as it does them. Its resident memory is read every two seconds; the slope is that of the straight line through the second
 * half, when caches and the heap have found their size.
 */
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { startAnsweringPeer } from "../cluster/answering-peer";
import { automaticSteps, straightProcess } from "../cluster/automatic-steps";
import { startBenchCluster } from "../cluster/bench-cluster";
import { runWorkers } from "../cluster/run-workers";
import { seedReady } from "../cluster/seed-instances";
import { type SeededTenant, seedTenant } from "../cluster/seed-tenant";
import { slopeOf } from "./least-squares";

const MINUTES = Number(process.env.BENCH_MINUTES ?? 20);
const SAMPLE_MS = 2_000;
/** Refilled below the one, by the other: there is always more than a slice. */
const LOW = 5_000;
const REFILL = { steps: 10_000, calls: 300 };
/** The tables are emptied after so many, or the disk would be what is measured. */
const MOST_KEPT = 200_000;
const MEGABYTE = 1024 * 1024;

interface Sample {
  /** Minutes since the beginning. */
  x: number;
  /** Megabytes. */
  y: number;
}

export async function measureMemory(): Promise<void> {
  const cluster = await startBenchCluster();
  const peer = await startAnsweringPeer(5);
  try {
    const figures = await cluster.withDatabase((url) => measureOn(url, peer.url));
    console.log(JSON.stringify({ name: "memory", minutes: MINUTES, ...figures }));
  } finally {
    await peer.close();
    await cluster.dispose();
  }
}

async function measureOn(url: string, peerUrl: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const call = { type: "httpRequest", id: "call", name: "Call", url: `${peerUrl}/` };
  const load = {
    steps: await seedTenant(client, automaticSteps(5)),
    calls: await seedTenant(client, straightProcess("Call", [call])),
  };
  const workers = await runWorkers(client, url, 1);
  const [pid = 0] = workers.pids;
  try {
    const { samples, done } = await sampleUnderLoad(client, load, pid);
    const second = samples.slice(Math.floor(samples.length / 2));
    return {
      instancesPerSecond: Math.round(done / (MINUTES * 60)),
      megabytes: {
        first: Math.round(samples[0]?.y ?? 0),
        last: Math.round(samples.at(-1)?.y ?? 0),
        most: Math.round(samples.reduce((most, { y }) => Math.max(most, y), 0)),
      },
      megabytesPerHour: Number((slopeOf(second) * 60).toFixed(1)),
    };
  } finally {
    await workers.stop();
    await client.end();
  }
}

type Load = { steps: SeededTenant; calls: SeededTenant };

async function sampleUnderLoad(client: pg.Client, load: Load, pid: number) {
  const samples: Sample[] = [];
  const startedAt = performance.now();
  let [kept, done, nextSample] = [0, 0, 0];
  for (;;) {
    const elapsed = performance.now() - startedAt;
    if (elapsed > MINUTES * 60_000) return { samples, done: done + kept - (await countOpen(client)) };
    if (elapsed >= nextSample) {
      samples.push({ x: elapsed / 60_000, y: residentBytes(pid) / MEGABYTE });
      nextSample += SAMPLE_MS;
    }
    const open = await countOpen(client);
    if (kept > MOST_KEPT && open === 0) {
      await client.query(
        "truncate instances, journal, step_facts, tasks, effects, timers, messages, subscriptions, deliveries cascade",
      );
      done += kept;
      kept = 0;
    }
    if (kept <= MOST_KEPT && open < LOW) {
      await seedReady(client, load.steps, REFILL.steps);
      await seedReady(client, load.calls, REFILL.calls);
      kept += REFILL.steps + REFILL.calls;
    }
    await pause(50);
  }
}

async function countOpen(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ open: number }>(
    "select count(*)::int as open from instances where ended_at is null",
  );
  return rows[0]?.open ?? 0;
}

/** From Linux' /proc, as `ps` shows it. */
function residentBytes(pid: number): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}
