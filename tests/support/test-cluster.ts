/**
 * A throw-away PostgreSQL for tests: own data folder, no fsync, gone afterwards. A folder carries the id of the process
 * that made it, so that a later run clears away what a killed run left.
 */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  clusterUrl,
  findFreePort,
  initCluster,
  placeCluster,
  type RunningCluster,
  startCluster,
} from "@/scripts/postgres/cluster";
import { commandOf, isAlive } from "@/scripts/postgres/process-table";

const PREFIX = "stepwell-test-";
const TEST_SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
};

export type TestCluster = {
  url: (database: string) => string;
  stop: () => Promise<void>;
  /** Ends the postmaster as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again on the same port and data, after stop or kill. */
  start: () => Promise<void>;
  /** Stops it and removes its data. */
  dispose: () => Promise<void>;
};

/** Starts a cluster of its own. Durable settings are for tests that kill it and look at what survived. */
export async function startTestCluster(options: { durable?: boolean } = {}): Promise<TestCluster> {
  clearLeftovers();
  const dataFolder = path.join(tmpdir(), `${PREFIX}${process.pid}-${randomUUID().slice(0, 8)}`);
  mkdirSync(dataFolder);
  const place = placeCluster(dataFolder);
  const access = { port: await findFreePort(), password: randomUUID() };
  await initCluster(place, access.password);
  const settings = options.durable ? { max_connections: "300" } : TEST_SETTINGS;
  let running: RunningCluster | undefined = await startCluster(place, access, settings);
  const end = async (how: "stop" | "kill") => {
    await running?.[how]();
    running = undefined;
  };
  return {
    url: (database) => clusterUrl(access, database),
    stop: () => end("stop"),
    kill: () => end("kill"),
    start: async () => {
      running ??= await startCluster(place, access, settings);
    },
    dispose: async () => {
      await end("kill");
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function clearLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const maker = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length).split("-")[0] : Number.NaN);
    if (Number.isInteger(maker) && !isAlive(maker)) {
      const folder = path.join(tmpdir(), name);
      killPostmaster(folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }
}

function killPostmaster(folder: string): void {
  const file = path.join(folder, "postmaster.pid");
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : 0;
  if (pid > 0 && commandOf(pid).includes(folder)) {
    process.kill(pid, "SIGKILL");
  }
}
