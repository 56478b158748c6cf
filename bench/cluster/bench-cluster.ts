import { randomUUID } from "node:crypto";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { migrateDatabase } from "@/scripts/database/migrate-database";
import { findFreePort, initCluster, placeCluster, startCluster } from "@/scripts/postgres/cluster";

export interface BenchCluster {
  postmaster: number;
  /** Runs `work` on a migrated database of its own, given its superuser's URL, and drops it afterwards. */
  withDatabase<T>(work: (url: string) => Promise<T>, name?: string): Promise<T>;
  dispose(): Promise<void>;
}

/** A PostgreSQL of its own with the settings that `npm start` uses, everything durable, and `settings` besides. */
export async function startBenchCluster(settings: Record<string, string> = {}): Promise<BenchCluster> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "stepwell-bench-"));
  const place = placeCluster(path.join(dataFolder, "data"));
  if (place.account !== undefined) {
    chownSync(dataFolder, place.account.uid, place.account.gid);
  }
  const access = { port: await findFreePort(), password: randomUUID() };
  await initCluster(place, access.password);
  const running = await startCluster(place, access, settings);
  // Also when the benchmark is broken off, nothing stays behind.
  process.once("exit", () => process.kill(running.pid, "SIGINT"));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const administer = async (...statements: string[]) => {
    const admin = new pg.Client({ connectionString: running.url("postgres") });
    await admin.connect();
    for (const statement of statements) await admin.query(statement);
    await admin.end();
  };
  return {
    postmaster: running.pid,
    async withDatabase(work, name = "measured") {
      const url = running.url(name);
      await administer(`create database ${name}`);
      await migrateDatabase(url);
      const measured = await work(url);
      // Neither side pays for what the other has left to be written out.
      await administer(`drop database ${name} with (force)`, "checkpoint");
      return measured;
    },
    async dispose() {
      process.removeAllListeners("exit");
      await running.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
