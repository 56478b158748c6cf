/**
 * A PostgreSQL of its own with everything durable and a synchronous standby. The primary can be crashed and restarted, or
 * die for good while its standby takes over; data can be kept.
 */
import { chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { migrateDatabase } from "@/scripts/database/migrate-database";
import { placeCluster } from "@/scripts/postgres/cluster";
import { type StandbyCluster, startStandbyCluster } from "../support/standby-cluster";

const NAME = "chaos";

export interface ChaosDatabase {
  /** Holds data and logs of the run. */
  folder: string;
  /** Of both hosts. */
  ports: readonly number[];
  /** Superuser, straight to the present primary. */
  primaryUrl(): string;
  /** Names both hosts, or the proxies before them. */
  url(ports?: readonly number[]): string;
  /** As a power cut would end it, or in order. It is back after `awayMs`. */
  takeAway(how: "kill" | "stop", awayMs: number): Promise<void>;
  /** The primary dies, its standby takes its place after `awayMs`, and the dead one becomes the standby. */
  failOver(awayMs: number): Promise<void>;
  stop(): Promise<void>;
  remove(): void;
}

export async function startChaosDatabase(): Promise<ChaosDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), "stepwell-chaos-"));
  const { account } = placeCluster(folder);
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  const cluster = await startStandbyCluster({ settings: {}, createFolder: folderMaker(folder) });
  // Broken off, nothing runs on.
  process.once("exit", () => cluster.pids().forEach(endQuietly));
  await createDatabase(cluster);
  await migrateDatabase(cluster.primaryUrl(NAME));
  return {
    folder,
    ports: cluster.ports,
    primaryUrl: () => cluster.primaryUrl(NAME),
    url: (ports) => cluster.url(NAME, ports),
    takeAway: (how, awayMs) => cluster.takePrimaryAway(how, awayMs),
    async failOver(awayMs) {
      // Whoever watches a PostgreSQL promotes only a standby that has all that was acknowledged.
      await cluster.standbyHasAll();
      await cluster.killPrimary();
      await pause(awayMs);
      await cluster.promote();
      await cluster.rejoin();
    },
    stop: () => cluster.stop(),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

function folderMaker(folder: string): () => string {
  let made = 0;
  return () => {
    made += 1;
    const dataFolder = path.join(folder, `data-${made}`);
    mkdirSync(dataFolder);
    return dataFolder;
  };
}

async function createDatabase(cluster: StandbyCluster): Promise<void> {
  const admin = new pg.Client({ connectionString: cluster.primaryUrl("postgres") });
  await admin.connect();
  await admin.query(`create database ${NAME}`);
  await admin.end();
}

function endQuietly(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    // It has ended already.
  }
}
