import type { PoolClient } from "pg";
import { type BusinessCalendar, BusinessCalendarSchema, usualCalendar } from "@/contracts/calendar";

/** The zone of a tenant's dates, and what counts as working time there. */
export interface TenantClock {
  timeZone: string;
  calendar: BusinessCalendar;
}

/** Decisions may count by a clock that was changed so long ago. */
const FRESH_MS = 5_000;

/** A process that serves more tenants than this begins anew. */
const MOST_KEPT = 10_000;

const known = new Map<string, { clock: TenantClock; readAt: number }>();

/** The tenant's clock, kept for some seconds: every decision needs it, and it hardly ever changes. */
export async function loadTenantClock(client: PoolClient, tenantId: string): Promise<TenantClock> {
  const kept = known.get(tenantId);
  if (kept !== undefined && performance.now() - kept.readAt < FRESH_MS) return kept.clock;
  const clock = await readTenantClock(client, tenantId);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(tenantId, { clock, readAt: performance.now() });
  return clock;
}

/** The tenant's clock as it is now. */
export async function readTenantClock(client: PoolClient, tenantId: string): Promise<TenantClock> {
  const { rows } = await client.query<{ time_zone: string; calendar: unknown }>({
    name: "stepwell_tenant_clock",
    text: "select time_zone, calendar from tenants where id = $1",
    values: [tenantId],
  });
  const { time_zone: timeZone = "UTC", calendar = null } = rows[0] ?? {};
  return tenantClock(timeZone, calendar);
}

/** The clock from a tenant's row; a null calendar is the usual week. */
export function tenantClock(timeZone: string, calendar: unknown): TenantClock {
  return {
    timeZone,
    calendar: calendar === null ? usualCalendar(timeZone) : BusinessCalendarSchema.parse(calendar),
  };
}

/** Lets this process see a change at once. */
export function forgetTenantClock(tenantId: string): void {
  known.delete(tenantId);
}
