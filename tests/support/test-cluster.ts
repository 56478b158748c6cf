/** A throw-away PostgreSQL for tests: own data folder, no fsync, gone afterwards. */
import { randomUUID } from "node:crypto";
import {
  clusterUrl,
  findFreePort,
  initCluster,
  placeCluster,
  type RunningCluster,
  startCluster,
} from "@/scripts/postgres/cluster";
import { createTestFolder, removeTestFolder } from "./test-folder";

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
  const dataFolder = createTestFolder();
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
      removeTestFolder(dataFolder);
    },
  };
}
