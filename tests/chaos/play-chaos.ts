/** One run: set the stage, load, faults, settle, leave, judge. */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { closeDatabase } from "@/server/db";
import { seededRandom } from "@/server/features/demo/random";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { type ChaosDatabase, startChaosDatabase } from "./chaos-database";
import type { ChaosOptions } from "./chaos-options";
import { startChaosPeer } from "./chaos-peer";
import type { ChaosReport } from "./chaos-report";
import { setChaosStage } from "./chaos-stage";
import { drawFaults, type FaultKind, faults, type Scene } from "./faults";
import { checkLaws } from "./laws/check-laws";
import type { World } from "./laws/law";
import { settle } from "./settle";
import { StallWatch } from "./stall-watch";
import { StartClients } from "./start-clients";
import { TaskClients } from "./task-clients";
import { WorkerSlot } from "./worker-slot";
import { writeReport } from "./write-report";

/** Between two faults, so that one meets what another has left in many ways. */
const GAP_MS = { from: 200, to: 4_000 };
const LEAVE_MS = 60_000;

export async function playChaos(options: ChaosOptions, tell: (line: string) => void) {
  tell(`Chaos for ${options.minutes} minutes with ${options.workers} workers, seed ${options.seed}`);
  const database = await startChaosDatabase();
  setEnvironment(database);
  const peer = await startChaosPeer();
  const tenants = await setChaosStage(peer);
  const ending = new AbortController();
  const scene = await setScene(options, database, ending.signal);
  const starts = new StartClients(tenants, seededRandom(options.seed + 1));
  const tasks = new TaskClients(tenants, seededRandom(options.seed + 2));
  const watch = new StallWatch(database.primaryUrl, () => [...scene.going]);
  watch.begin();
  starts.begin(options.rate, () => watch.open);
  tasks.begin();

  const counts = await goWrong(scene, options, tell);
  ending.abort();
  await starts.end();
  const settled = await settle(scene, { tenants, refused: () => starts.refused });
  await tasks.end();
  await watch.end();
  tell(settled.isSettled ? "  settled" : "  did not settle in time");

  const stubborn = await leave(scene);
  const admin = new pg.Client({ connectionString: database.primaryUrl() });
  await admin.connect();
  const { endings } = scene;
  const world: World = {
    ...{ admin, tenants, peer, endings, stubborn },
    accepted: starts.accepted,
    confirmed: tasks.confirmed,
    databaseAwayAt: scene.databaseAwayAt,
    isSettled: settled.isSettled,
  };
  const verdicts = await checkLaws(world);
  const report: ChaosReport = await writeReport(world, {
    ...{ options, counts, verdicts, scene },
    repeatedStarts: starts.repeated,
    clicks: tasks.clicks,
    longestStall: watch.longest,
    settledMs: settled.ms,
    suspects: settled.suspects,
  });
  await admin.end();
  await closeAll(database, peer);
  return { report, database };
}

function setEnvironment(database: ChaosDatabase): void {
  Object.assign(process.env, {
    DATABASE_URL: database.url(),
    ALLOW_PRIVATE_NETWORK: "true",
    LOG_LEVEL: "silent",
  });
}

async function setScene(
  { seed, workers }: ChaosOptions,
  database: ChaosDatabase,
  settling: AbortSignal,
): Promise<Scene> {
  const scene: Scene = {
    ...{ database, slots: [], endings: [], joined: 0, workerStarts: 0, databaseAwayAt: [] },
    random: seededRandom(seed),
    going: new Set(),
    cures: new Set(),
    settle: settling,
  };
  for (let number = 1; number <= workers; number += 1) {
    scene.slots.push(await WorkerSlot.open(`worker-${number}`, scene));
  }
  return scene;
}

/** Fault after fault until the time is up. */
async function goWrong(
  scene: Scene,
  { minutes }: ChaosOptions,
  tell: (line: string) => void,
): Promise<Partial<Record<FaultKind, number>>> {
  const counts: Partial<Record<FaultKind, number>> = {};
  const startedAt = performance.now();
  for (const kind of drawFaults(scene.random)) {
    await pause(scene.random.between(GAP_MS.from, GAP_MS.to));
    const elapsed = performance.now() - startedAt;
    if (elapsed > minutes * 60_000) break;
    const before = new Set(scene.going);
    await faults[kind](scene);
    counts[kind] = (counts[kind] ?? 0) + 1;
    const news = [...scene.going].filter((name) => !before.has(name));
    tell(
      `  ${(elapsed / 1000).toFixed(1).padStart(7)} s  ${kind}${news.length > 0 ? `: ${news.join()}` : ""}`,
    );
  }
  return counts;
}

/** All workers are asked to go; gives what was not in order about it, with their names. */
async function leave({ slots }: Scene): Promise<string[]> {
  const left = await Promise.all(
    slots.map(async (slot) => {
      const fault = await slot.leave(LEAVE_MS);
      return fault === null ? [] : [`${slot.name} ${fault}`];
    }),
  );
  for (const slot of slots) slot.close();
  return left.flat();
}

async function closeAll(database: ChaosDatabase, peer: { close(): Promise<void> }): Promise<void> {
  await peer.close();
  await closeWakes();
  await closeDatabase();
  await database.stop();
}
