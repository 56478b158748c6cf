import { randomUUID } from "node:crypto";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { migrateDatabase } from "@/scripts/database/migrate-database";
import { findFreePort, initCluster, placeCluster, startCluster } from "@/scripts/postgres/cluster";

export interface BenchCluster {
  /** Makes a migrated database and gives its superuser's URL. */
  createDatabase(name: string): Promise<string>;
  dispose(): Promise<void>;
}

/** A PostgreSQL of its own with the settings that `npm start` uses: everything durable. */
export async function startBenchCluster(): Promise<BenchCluster> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "stepwell-bench-"));
  const place = placeCluster(path.join(dataFolder, "data"));
  if (place.account !== undefined) {
    chownSync(dataFolder, place.account.uid, place.account.gid);
  }
  const access = { port: await findFreePort(), password: randomUUID() };
  await initCluster(place, access.password);
  const running = await startCluster(place, access);
  // Also when the benchmark is broken off, nothing stays behind.
  process.once("exit", () => process.kill(running.pid, "SIGINT"));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  return {
    async createDatabase(name) {
      const admin = new pg.Client({ connectionString: running.url("postgres") });
      await admin.connect();
      await admin.query(`create database ${name}`);
      await admin.end();
      await migrateDatabase(running.url(name));
      return running.url(name);
    },
    async dispose() {
      process.removeAllListeners("exit");
      await running.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
