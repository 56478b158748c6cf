import { startDue } from "@/engine/events/start-due";
import { afterCommit } from "../tenancy/after-commit";
import { withTenantByKeys } from "../tenancy/with-tenant";
import { integers, texts, times, uuids } from "./array-parameters";
import { loadTenantClock, type TenantClock } from "./tenant-clock";
import { wakeLane } from "./wake-lanes";

type DueRow = {
  process_id: string;
  element: string;
  cycle: string | null;
  fired: number;
  created_at: Date;
  now: Date;
};

const TAKE = `
  select process_id, element, cycle, fired, created_at, clock_timestamp() as now from start_events
  where tenant_id = $1 and due_at <= now()
  order by due_at limit $2
  for update skip locked`;

/** Each timer orders one instance and is set to its next time in the same transaction. */
const FIRE = `
  with fired as (
    select unnest($2::uuid[]) as process_id, unnest($3::text[]) as element, unnest($4::int[]) as fired,
      unnest($5::timestamptz[]) as due_at
  ), set_on as (
    update start_events e set fired = f.fired, due_at = f.due_at from fired f
    where e.tenant_id = $1 and e.process_id = f.process_id and e.element = f.element
  )
  insert into deliveries (tenant_id, process_id, element) select $1, process_id, element from fired`;

/** Orders the instances that are to be started by now, at most `limit`; gives their number. */
export function fireStartTimers(tenantId: string, limit: number): Promise<number> {
  return withTenantByKeys(tenantId, async (client) => {
    const { rows } = await client.query<DueRow>({
      name: "stepwell_take_start_timers",
      text: TAKE,
      values: [tenantId, limit],
    });
    if (rows.length === 0) return 0;
    const clock = await loadTenantClock(client, tenantId);
    await client.query({
      name: "stepwell_fire_start_timers",
      text: FIRE,
      values: [
        tenantId,
        uuids(rows.map((row) => row.process_id)),
        texts(rows.map((row) => row.element)),
        integers(rows.map((row) => row.fired + 1)),
        times(rows.map((row) => nextDue(row, clock))),
      ],
    });
    afterCommit(client, () => wakeLane(tenantId, "deliveries"));
    return rows.length;
  });
}

function nextDue({ cycle, fired, created_at: publishedAt, now }: DueRow, clock: TenantClock): string | null {
  if (cycle === null) return null;
  return startDue(
    { type: "timer", cycle },
    {
      ...clock,
      publishedAt: publishedAt.toISOString(),
      now: now.toISOString(),
      fired: fired + 1,
    },
  );
}
