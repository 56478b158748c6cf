/** A PostgreSQL of its own with everything durable, that can be crashed and restarted, and whose data can be kept. */
import { randomUUID } from "node:crypto";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { migrateDatabase } from "@/scripts/database/migrate-database";
import {
  findFreePort,
  initCluster,
  placeCluster,
  type RunningCluster,
  startCluster,
} from "@/scripts/postgres/cluster";

const SETTINGS = { max_connections: "300" };
const NAME = "chaos";

export interface ChaosDatabase {
  /** Holds data and logs of the run. */
  folder: string;
  port: number;
  /** Superuser, past every proxy. */
  url: string;
  /** As a power cut would end it, or in order. It is back after `awayMs`. */
  takeAway(how: "kill" | "stop", awayMs: number): Promise<void>;
  stop(): Promise<void>;
  remove(): void;
}

export async function startChaosDatabase(): Promise<ChaosDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), "stepwell-chaos-"));
  const place = placeCluster(path.join(folder, "data"));
  if (place.account !== undefined) {
    chownSync(folder, place.account.uid, place.account.gid);
  }
  const access = { port: await findFreePort(), password: randomUUID() };
  await initCluster(place, access.password);
  let running: RunningCluster = await startCluster(place, access, SETTINGS);
  // Broken off, nothing runs on.
  process.once("exit", () => endQuietly(running.pid));
  const admin = new pg.Client({ connectionString: running.url("postgres") });
  await admin.connect();
  await admin.query(`create database ${NAME}`);
  await admin.end();
  const url = running.url(NAME);
  await migrateDatabase(url);
  return {
    folder,
    port: access.port,
    url,
    async takeAway(how, awayMs) {
      await running[how]();
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      running = await startCluster(place, access, SETTINGS);
    },
    stop: () => running.stop(),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

function endQuietly(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    // It has ended already.
  }
}
