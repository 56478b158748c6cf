/**
 * How much of a tenant's work waits in its lanes, and how much may. Counting a long queue takes time, so it is counted in
 * the background: seldom while the queue is short, each second near the bound, and never for more than a twentieth of
 * the time. A request is therefore judged by a figure that is some moments old, and pays nothing for it.
 */
import type { PoolClient } from "pg";
import { limitsOf, type PlanLimits } from "@/contracts/plan";
import { getLog } from "../log";
import { withTenantSql } from "../tenancy/with-tenant";

export interface Demand {
  limits: PlanLimits;
  /** Rows that wait in the lanes, counted up to the bound. */
  waiting: number;
}

type Reading = Demand & { readAt: number; dueAt: number; isRefreshing: boolean };

/** Milliseconds between two counts, below and above half of the bound. */
const CALM_MS = 5_000;
const BUSY_MS = 1_000;
/** Counting rests for so many times as long as it took. */
const REST = 20;
/** Milliseconds. Without a request for so long the figure says nothing about now. */
const STALE_MS = 60_000;
/** A process that serves more tenants than this begins anew. */
const MOST_KEPT = 10_000;

const known = new Map<string, Reading | Promise<Reading>>();

export async function getDemand(tenantId: string): Promise<Demand> {
  const kept = known.get(tenantId);
  if (kept instanceof Promise) return kept;
  const now = performance.now();
  if (kept === undefined || now - kept.readAt > STALE_MS) return readFirst(tenantId);
  if (now > kept.dueAt && !kept.isRefreshing) void refresh(tenantId, kept);
  return kept;
}

/** All who ask meanwhile wait for the one answer. */
function readFirst(tenantId: string): Promise<Reading> {
  if (known.size >= MOST_KEPT) known.clear();
  const reading = read(tenantId).then(
    (first) => {
      known.set(tenantId, first);
      return first;
    },
    (error: unknown) => {
      known.delete(tenantId);
      throw error;
    },
  );
  known.set(tenantId, reading);
  return reading;
}

async function refresh(tenantId: string, kept: Reading): Promise<void> {
  kept.isRefreshing = true;
  try {
    known.set(tenantId, await read(tenantId));
  } catch (error) {
    // The old figure stands; whoever needs the database finds out by itself.
    kept.isRefreshing = false;
    kept.dueAt = performance.now() + BUSY_MS;
    const reason = error instanceof Error ? error.message : String(error);
    getLog("demand").warn({ tenantId, reason }, "a tenant's waiting work could not be counted");
  }
}

async function read(tenantId: string): Promise<Reading> {
  const started = performance.now();
  const demand = await withTenantSql(tenantId, (client) => readDemand(client, tenantId));
  const readAt = performance.now();
  const pause = demand.waiting * 2 > demand.limits.maxWaiting ? BUSY_MS : CALM_MS;
  const dueAt = readAt + Math.max(pause, REST * (readAt - started));
  return { ...demand, readAt, dueAt, isRefreshing: false };
}

/** What the lanes can take or will be able to: index entries, of each table no more than the bound. */
const COUNT = `
  select (select count(*) from (select from instances where tenant_id = $1 and ready_at is not null limit $2) i)
    + (select count(*) from (select from effects where tenant_id = $1 and ready_at is not null limit $2) e)
    + (select count(*) from (select from deliveries where tenant_id = $1 limit $2) d) as waiting`;

async function readDemand(client: PoolClient, tenantId: string): Promise<Demand> {
  const tenant = await client.query<{ plan: string }>("select plan from tenants where id = $1", [tenantId]);
  const limits = limitsOf(tenant.rows[0]?.plan ?? "");
  const { rows } = await client.query<{ waiting: string }>({
    name: "stepwell_count_waiting",
    text: COUNT,
    values: [tenantId, limits.maxWaiting],
  });
  return { limits, waiting: Number(rows[0]?.waiting ?? 0) };
}
