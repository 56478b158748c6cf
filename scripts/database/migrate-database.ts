/**
 * Brings a database to the present version: roles, our tables, the queue's tables. Any number of servers may do it at
 * the same time; an advisory lock lets them pass one by one and the later ones find nothing to do.
 *
 * DDL waits for a table lock only briefly, because everybody who comes after it waits too; then it is tried again.
 */
import { setTimeout as pause } from "node:timers/promises";
import { runMigrations as runQueueMigrations } from "graphile-worker";
import pg from "pg";
import { PrimaryClient } from "@/server/database/primary-client";
import { deriveRoleUrl, OWNER_ROLE, QUEUE_ROLE } from "@/server/database-roles";
import { createRoles } from "./roles";
import { applyMigrations } from "./schema-engine";

const MIGRATION_LOCK = "stepwell migration";
const LOCK_TIMEOUT = "5s";
const LOCK_ATTEMPTS = 6;

/** The names of the migrations that were applied now. */
export async function migrateDatabase(databaseUrl: string, migrationsFolder?: string): Promise<string[]> {
  const client = new PrimaryClient({ connectionString: databaseUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [MIGRATION_LOCK]);
    await createRoles(client, databaseUrl);
    await retryOnLockTimeout(() => migrateQueue(databaseUrl));
    return await retryOnLockTimeout(() =>
      applyMigrations(databaseUrl, `-c role=${OWNER_ROLE} -c lock_timeout=${LOCK_TIMEOUT}`, migrationsFolder),
    );
  } finally {
    await client.end();
  }
}

/** graphile-worker's own migrations, run by the role that owns its schema. */
async function migrateQueue(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({
    Client: PrimaryClient,
    connectionString: process.env.QUEUE_DATABASE_URL ?? deriveRoleUrl(databaseUrl, QUEUE_ROLE),
    max: 2,
    options: `-c lock_timeout=${LOCK_TIMEOUT}`,
  });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await runQueueMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

async function retryOnLockTimeout<T>(action: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      const timedOut = error instanceof Error && error.message.includes("lock timeout");
      if (!timedOut || attempt === LOCK_ATTEMPTS) {
        throw error;
      }
      await pause(1000 * attempt);
    }
  }
}
