/**
 * One worker server from entering the cluster to leaving it.
 *
 *   register -> running -> draining -> stopped        told to stop: what runs is finished, nothing stays locked
 *                  └─────> dead                       declared by a peer: this process must leave at once
 */
import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { type Runner, run } from "graphile-worker";
import { goDirectly } from "@/server/database/app-road";
import { closeDatabase } from "@/server/db";
import { env } from "@/server/env";
import { getLog } from "@/server/log";
import { closeWakes, setHandsHere, wakeLane } from "@/server/runtime/wake-lanes";
import { awaitDatabase } from "./cluster/await-database";
import { awaitFit } from "./cluster/await-fit";
import { awaitUnlocked } from "./cluster/await-unlocked";
import { BEAT_MS, beat, ProcessLoad } from "./cluster/heartbeat";
import { holdBack } from "./cluster/hold-back";
import { keepPartitions, PARTITIONS_MS } from "./cluster/keep-partitions";
import { type LeavingStep, leaveInSteps } from "./cluster/leave-in-steps";
import { createQueueLogger } from "./cluster/queue-log";
import { createQueuePool } from "./cluster/queue-pool";
import { UnknownJobs } from "./cluster/queue-problems";
import { changeServerState, recordPool, recordProbePort, registerServer } from "./cluster/register-server";
import { abandonWork, REMAINS_MS, releaseRemains } from "./cluster/release-remains";
import { repeat } from "./cluster/repeat";
import { ServerLock } from "./cluster/server-lock";
import { forbiddenFlags, resolveScope } from "./cluster/server-scope";
import { settle } from "./cluster/settle";
import { watchClock } from "./cluster/watch-clock";
import { PeerWatch, WATCH_MS } from "./cluster/watch-peers";
import { WorkerState } from "./cluster/worker-state";
import { countedAct } from "./effects/counted-act";
import { EffectsInFlight } from "./effects/effects-in-flight";
import { closeThreads } from "./effects/warm-threads";
import { listenForHints } from "./lanes/hint-listener";
import { HintedTurns, SERVERS_MS } from "./lanes/hinted-turns";
import { LaneLoad } from "./lanes/lane-load";
import { RunningTurns } from "./lanes/running-turns";
import { sweep } from "./lanes/sweep";
import type { ServerContext } from "./server-context";
import { createTaskList } from "./tasks/registry";

const SWEEP_MS = 1_000;
const FLUSH_MS = 3_000;
const UNKNOWN_JOBS_MS = 10_000;
/** How long calls to other systems may still run when the server is told to stop. */
const EFFECTS_GRACE_MS = 20_000;
/** A turn that a slow database holds up for longer is rolled back; what it did comes back. */
const TURN_PATIENCE_MS = 10_000;

const OVERDUE = "the server leaves without waiting any longer";

export interface RunningServer {
  serverId: string;
  /** Finishes what runs, hands back the rest, leaves the cluster. */
  stop(): Promise<void>;
  /** For a server that cannot go on: lets go of what it holds, and is of no use afterwards. */
  abandon(): Promise<void>;
  /** Resolves when the server cannot go on: peers declared it dead, or the queue ended by itself. */
  failed: Promise<string>;
}

interface Leaving {
  context: ServerContext;
  lock: ServerLock;
  runner: Runner;
  poolIds: readonly string[];
  duties: readonly (() => Promise<void>)[];
  endHints: () => Promise<void>;
}

/** Joins the cluster and begins to work; undefined when told to stop before the database was there. */
export async function startServer(
  stopping: AbortSignal,
  state: WorkerState = new WorkerState(),
): Promise<RunningServer | undefined> {
  goDirectly();
  await awaitDatabase(stopping);
  await awaitFit(stopping);
  if (stopping.aborted) {
    return undefined;
  }
  const scope = await resolveScope();
  const serverId = randomUUID();
  const lock = new ServerLock(serverId);
  await lock.take();
  await registerServer(serverId, scope);
  const draining = new AbortController();
  const context: ServerContext = {
    serverId,
    scope,
    queuePool: createQueuePool(env.workerConcurrency + 2),
    load: new LaneLoad(serverId),
    turns: new RunningTurns(),
    inFlight: new EffectsInFlight(countedAct, (tenantId) => wakeLane(tenantId, "effects")),
    busy: 0,
    hands: env.workerConcurrency,
    draining: draining.signal,
  };
  await settle(serverId, context.queuePool);
  const { runner, poolIds } = await runQueue(context);
  const failure = Promise.withResolvers<string>();
  runner.promise.then(
    () => draining.signal.aborted || failure.resolve("The queue stopped by itself."),
    (error: unknown) =>
      failure.resolve(`The queue failed: ${error instanceof Error ? error.message : String(error)}`),
  );
  const duties = startDuties(context, (reason) => failure.resolve(reason));
  const endHints = startHints(context);
  state.context = context;
  state.phase = "running";
  if (state.probePort !== null) {
    await recordProbePort(serverId, state.probePort);
  }
  getLog("cluster").info({ serverId }, "The worker server runs");
  const stop = async () => {
    draining.abort();
    state.phase = "draining";
    await leaveInSteps(leavingSteps({ context, lock, runner, poolIds, duties, endHints }), ({ waitsFor }) =>
      getLog("cluster").warn({ serverId, waitsFor }, OVERDUE),
    );
    getLog("cluster").info({ serverId }, "The worker server has stopped");
  };
  const abandon = () => abandonWork(serverId, context.queuePool, poolIds);
  return { serverId, stop, abandon, failed: failure.promise };
}

/** What a server that leaves does, until nothing of it is left. */
function leavingSteps({ context, lock, runner, poolIds, duties, endHints }: Leaving): LeavingStep[] {
  const { serverId, queuePool, inFlight, load } = context;
  const say = (state: "draining" | "stopped") => () => changeServerState(serverId, state);
  return [
    { waitsFor: "the others to know", patienceMs: 5_000, take: say("draining") },
    { waitsFor: "turns that hints began", patienceMs: TURN_PATIENCE_MS, take: endHints },
    { waitsFor: "turns of the queue", patienceMs: TURN_PATIENCE_MS, take: () => runner.stop() },
    {
      waitsFor: "calls to other systems",
      patienceMs: EFFECTS_GRACE_MS + 2_000,
      take: () => inFlight.drain(EFFECTS_GRACE_MS),
    },
    { waitsFor: "jobs to be free", patienceMs: 8_000, take: () => awaitUnlocked(queuePool, poolIds) },
    { waitsFor: "duties", patienceMs: 5_000, take: () => Promise.all(duties.map((end) => end())) },
    { waitsFor: "load figures", patienceMs: 3_000, take: () => load.flush() },
    { waitsFor: "threads", patienceMs: 2_000, take: closeThreads },
    { waitsFor: "the others to know of its end", patienceMs: 5_000, take: say("stopped") },
    { waitsFor: "connections to close", patienceMs: 5_000, take: () => letGo(lock, context) },
  ];
}

async function letGo(lock: ServerLock, { queuePool }: ServerContext): Promise<void> {
  await lock.release();
  await closeWakes();
  await queuePool.end();
  await closeDatabase();
}

async function runQueue(context: ServerContext): Promise<{ runner: Runner; poolIds: string[] }> {
  const events = new EventEmitter();
  const poolIds: string[] = [];
  events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => poolIds.push(workerPool.id));
  const runner = await run({
    pgPool: context.queuePool,
    taskList: createTaskList(context),
    concurrency: env.workerConcurrency,
    forbiddenFlags: forbiddenFlags(context.scope),
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: createQueueLogger(),
    events,
    parsedCronItems: [],
  });
  for (const poolId of poolIds) {
    await recordPool(context.serverId, poolId);
  }
  return { runner, poolIds };
}

/** Begins turns as soon as somebody says that there is work; gives what ends that, with the turns that run. */
function startHints(context: ServerContext): () => Promise<void> {
  const hinted = new HintedTurns(context);
  const endLooking = repeat("running servers", SERVERS_MS, () => hinted.look());
  const endListening = listenForHints((hint) => hinted.hear(hint));
  setHandsHere((hint) => hinted.takeHere(hint));
  return async () => {
    setHandsHere(undefined);
    await Promise.all([endListening(), endLooking()]);
    await hinted.end();
  };
}

/** What the server does besides jobs; each entry ends one duty. */
function startDuties(context: ServerContext, fail: (reason: string) => void): (() => Promise<void>)[] {
  const { serverId, queuePool } = context;
  const processLoad = new ProcessLoad();
  const peers = new PeerWatch(serverId, queuePool);
  const unknownJobs = new UnknownJobs(queuePool);
  const heartbeat = async () => {
    const clockAheadMs = await watchClock();
    if (!(await beat(serverId, { busy: context.busy, load: processLoad, clockAheadMs }))) {
      fail("Other servers have taken over the work of this one, because it did not answer for too long.");
    }
  };
  return [
    repeat("heartbeat", BEAT_MS, heartbeat),
    repeat("watch peers", WATCH_MS, () => peers.look()),
    repeat("partitions", PARTITIONS_MS, keepPartitions),
    repeat("remains", REMAINS_MS, () => releaseRemains(queuePool)),
    repeat(
      "sweep",
      SWEEP_MS,
      holdBack(serverId, () => sweep(queuePool)),
    ),
    repeat("unknown jobs", UNKNOWN_JOBS_MS, () => unknownJobs.look()),
    repeat("load figures", FLUSH_MS, () => context.load.flush()),
  ];
}
