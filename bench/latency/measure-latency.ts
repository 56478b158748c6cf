/**
 * How long three steps take on a machine that has nothing else to do: done within the call of a hook, by a worker's lane
 * after a start that left all to it, and with a call of another system in the middle. In the same run, what a bare job
 * of the queue takes from being added to being started.
 */
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { ProcessDefinition } from "@/contracts/process";
import { startAnsweringPeer } from "../cluster/answering-peer";
import { askChild } from "../cluster/ask-child";
import { automaticSteps, straightProcess } from "../cluster/automatic-steps";
import { type BenchCluster, startBenchCluster } from "../cluster/bench-cluster";
import { COMMIT_TIMES, readDurations } from "../cluster/decision-times";
import { measureAddJob } from "../cluster/measure-add-job";
import { milliseconds, percentile } from "../cluster/percentile";
import { runWorkers } from "../cluster/run-workers";
import { scaled } from "../cluster/scaled";
import { seedTenant } from "../cluster/seed-tenant";
import { spawnWorkers } from "../cluster/spawn-workers";
import type { OpenedHook } from "../hook/hook-server";
import { seedOrderForm, startedByOrder } from "../hook/seed-order-form";
import { sendDelivery } from "./send-delivery";

const COUNT = scaled(500);
const WARM_UP = 20;
/** Between two starts, so that each meets a machine at rest. */
const PAUSE_MS = 30;
const STEPS = 3;

export async function measureLatency(): Promise<void> {
  const cluster = await startBenchCluster(COMMIT_TIMES);
  const peer = await startAnsweringPeer(0);
  try {
    const addJob = await measureAddJob(cluster, COUNT);
    const inline = await measureHook(cluster, automaticSteps(STEPS));
    const lane = await measureLane(cluster);
    const outside = await measureHook(cluster, callingOut(peer.url));
    const figures = (waits: readonly number[]) => ({
      p50: milliseconds(percentile(waits, 0.5)),
      p99: milliseconds(percentile(waits, 0.99)),
    });
    const toAddJob = (waits: readonly number[]) =>
      Number((percentile(waits, 0.5) / percentile(addJob, 0.5)).toFixed(2));
    console.log(
      JSON.stringify({
        name: "latency",
        count: COUNT,
        addJobToStart: figures(addJob),
        inlineAnswer: figures(inline.answers),
        lane: figures(lane),
        outside: figures(outside.durations),
        ratios: {
          inlineToAddJob: toAddJob(inline.answers),
          laneToAddJob: toAddJob(lane),
          outsideToAddJob: toAddJob(outside.durations),
        },
      }),
    );
  } finally {
    await peer.close();
    await cluster.dispose();
  }
}

/** A value, a call of another system that answers at once, another value. */
function callingOut(url: string): ProcessDefinition {
  const value = (id: string, expression: string) => ({
    type: "setValues",
    id,
    name: id,
    assignments: [{ variable: id, expression }],
  });
  return straightProcess("Call", [
    value("first", "1"),
    { type: "httpRequest", id: "ask", name: "Ask", url, body: "{ a: first }" },
    value("last", "first + 1"),
  ]);
}

/** Calls of a hook one by one: what each took to be answered, and then to be done. */
function measureHook(
  { withDatabase }: BenchCluster,
  steps: ProcessDefinition,
): Promise<{ answers: number[]; durations: number[] }> {
  return withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { definition, formId } = startedByOrder(steps);
    const { tenantId, processId, memberId, ...seed } = await seedTenant(client, definition);
    await seedOrderForm(client, { tenantId, processId, memberId, ...seed }, formId);
    const workers = await runWorkers(client, url, 1);
    const server = spawnWorkers(1, "bench/hook/hook-server.ts", { DATABASE_URL: url, LOG_LEVEL: "error" });
    try {
      const [serving] = server.children;
      if (serving === undefined) throw new Error("No web process was started.");
      const hook = await askChild<OpenedHook>(serving, { tenantId, processId, memberId });
      const answers: number[] = [];
      for (let number = 0; number < WARM_UP + COUNT; number += 1) {
        await pause(PAUSE_MS);
        answers.push(await sendDelivery(hook, `message-${number}`));
      }
      const durations = await readWhenEnded(client, tenantId);
      return { answers: answers.slice(WARM_UP), durations };
    } finally {
      await server.stop();
      await workers.stop();
      await client.end();
    }
  });
}

/** Instances that another process starts and leaves to the worker, one by one. */
function measureLane({ withDatabase }: BenchCluster): Promise<number[]> {
  return withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { tenantId, processId, memberId } = await seedTenant(client, automaticSteps(STEPS));
    const workers = await runWorkers(client, url, 1);
    const starter = spawnWorkers(1, "bench/fairness/start-worker.ts", { DATABASE_URL: url });
    try {
      const [child] = starter.children;
      if (child === undefined) throw new Error("No starting process was started.");
      await once(child, "message");
      for (let number = 0; number < WARM_UP + COUNT; number += 1) {
        await pause(PAUSE_MS);
        await askChild(child, [{ tenantId, processId, memberId }]);
      }
      return await readWhenEnded(client, tenantId);
    } finally {
      await starter.stop();
      await workers.stop();
      await client.end();
    }
  });
}

async function readWhenEnded(client: pg.Client, tenantId: string): Promise<number[]> {
  for (;;) {
    const durations = await readDurations(client, [tenantId]);
    if (durations.length === WARM_UP + COUNT) return durations.slice(WARM_UP);
    await pause(50);
  }
}
