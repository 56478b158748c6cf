/**
 * The connections to PostgreSQL. One pool per process carries Prisma and hand-written SQL alike; it connects as the role
 * that owns nothing, so what is asked without a tenant finds nothing. Made at first use: importing never connects.
 *
 * A lost database never ends the process: pools and clients swallow the errors of idle connections (the next query
 * reports its own), and dead connections are thrown away, so a database that comes back is used again at once.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient } from "@/prisma/generated/client";
import { getAppRoad } from "./database/app-road";
import { batchWrites } from "./database/batch-writes";
import { forgetNames } from "./database/forget-names";
import { PatientPool } from "./database/patient-pool";
import { PrimaryClient } from "./database/primary-client";
import { ANSWER_TIMEOUT, CONNECT_TIMEOUT, QUERY_TIMEOUT, TRANSACTION_TIMEOUT } from "./database/time-limits";
import { suspectDatabase, watchForSilence } from "./database-state";
import { env } from "./env";

/** Of a process; made when they are needed. */
const DOOR_CONNECTIONS = 6;

export type ConnectionOptions = {
  max?: number;
  applicationName?: string;
  /** For what may be lost in a crash of PostgreSQL: commits do not wait for the disk. */
  hintsOnly?: boolean;
  /** Through a pooler that gives each transaction another session: nothing may be asked of the session. */
  pooled?: boolean;
  /** Sends queries without waiting for the answers to those before. Whoever awaits each query notices nothing. */
  pipeline?: boolean;
};

export function connectionConfig(connectionString: string, options: ConnectionOptions = {}): pg.PoolConfig {
  return {
    connectionString,
    Client: PrimaryClient,
    max: options.max ?? 20,
    application_name: options.applicationName ?? "stepwell",
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    idleTimeoutMillis: 30_000,
    query_timeout: ANSWER_TIMEOUT,
    pipeline: options.pipeline ?? false,
    ...(options.pooled !== true && sessionSettings(options)),
  };
}

/** Poolers refuse them at the start of a connection; the role's own settings stand in for them (scripts/database/roles.ts). */
function sessionSettings({ hintsOnly }: ConnectionOptions): pg.ClientConfig {
  return {
    statement_timeout: QUERY_TIMEOUT,
    // A frozen process must not keep the row locks of its open transaction.
    idle_in_transaction_session_timeout: env.freezeSeconds * 1_000,
    ...(hintsOnly === true && { options: "-c synchronous_commit=off" }),
  };
}

/** A pool of its own, for example for lanes or for the queue's role. The caller ends it. */
export function createPool(connectionString: string, options: ConnectionOptions = {}): pg.Pool {
  watchForSilence();
  const pool = new PatientPool(connectionConfig(connectionString, options));
  pool.on("error", suspectDatabase);
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    if (options.pipeline === true) batchWrites(client);
    if (options.pooled === true) forgetNames(client);
  });
  return pool;
}

/** One connection outside the pool, for LISTEN and session locks. The caller connects, reconnects and ends it. */
export function createClient(connectionString: string, applicationName: string): pg.Client {
  watchForSilence();
  const client = new PrimaryClient({
    ...connectionConfig(connectionString, { applicationName }),
    statement_timeout: undefined,
  });
  client.on("error", suspectDatabase);
  return client;
}

type Connections = { pool: pg.Pool; doorPool: pg.Pool; prisma: PrismaClient };

// Next.js reloads modules in development; the connections outlive the reload.
const holder = globalThis as { stepwellConnections?: Connections };

function connections(): Connections {
  holder.stepwellConnections ??= openConnections();
  return holder.stepwellConnections;
}

function openConnections(): Connections {
  const { url, pooled } = getAppRoad();
  const pool = createPool(url, { pooled });
  const doorPool = createPool(url, {
    pooled,
    max: DOOR_CONNECTIONS,
    applicationName: "stepwell door",
    pipeline: true,
  });
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: CONNECT_TIMEOUT, timeout: TRANSACTION_TIMEOUT },
  });
  return { pool, doorPool, prisma };
}

/** The app's pool. Features go through server/tenancy instead, which sets the tenant. */
export const getPool = (): pg.Pool => connections().pool;

/** A few connections for what other systems send: however much comes, people have the pool to themselves. */
export const getDoorPool = (): pg.Pool => connections().doorPool;

/** Only server/tenancy uses it: outside an interactive transaction Prisma merges reads of different tenants. */
export const getPrisma = (): PrismaClient => connections().prisma;

/** Lets go of every connection; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = holder.stepwellConnections;
  holder.stepwellConnections = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
  await open?.doorPool.end();
}
