import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

const OUTCOME = `
  select count(*)::int as instances, count(*) filter (where status <> 'completed')::int as lost,
    count(*) filter (where status = 'completed' and (facts <> elements or entries <> revision))::int as doubled
  from (
    select i.status, i.revision,
      (select count(*) from step_facts f where f.tenant_id = i.tenant_id and f.instance_id = i.id) as facts,
      (select count(*) from journal j where j.tenant_id = i.tenant_id and j.instance_id = i.id) as entries,
      jsonb_array_length(v.definition::jsonb -> 'elements') as elements
    from instances i join process_versions v on v.tenant_id = i.tenant_id and v.id = i.process_version_id
  ) written`;

/**
 * Waits until all work is done, or nothing has been done for so long; what is not done is lost, and what has more than one pass
 * is doubled.
 */
export async function countOutcome(
  client: pg.Client,
  patienceMs: number,
): Promise<{ instances: number; lost: number; doubled: number }> {
  let left = Number.POSITIVE_INFINITY;
  for (let until = 0; left > 0; ) {
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from instances where status = 'running'",
    );
    const now = rows[0]?.count ?? 0;
    if (now < left) until = performance.now() + patienceMs;
    if (performance.now() > until) break;
    left = now;
    await pause(250);
  }
  const { rows } = await client.query<{ instances: number; lost: number; doubled: number }>(OUTCOME);
  const [outcome] = rows;
  if (outcome === undefined) throw new Error("The instances cannot be counted.");
  return outcome;
}
