import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

const OUTCOME = `
  select count(*)::int as instances, count(*) filter (where status <> 'completed')::int as lost,
    count(*) filter (where status = 'completed' and (facts <> elements or entries <> revision))::int as doubled
  from (
    select i.status, i.revision,
      (select count(*) from step_facts f where f.tenant_id = $1 and f.instance_id = i.id) as facts,
      (select count(*) from journal j where j.tenant_id = $1 and j.instance_id = i.id) as entries,
      jsonb_array_length(v.definition::jsonb -> 'elements') as elements
    from instances i join process_versions v on v.tenant_id = i.tenant_id and v.id = i.process_version_id
    where i.tenant_id = $1
  ) written`;

/** Waits until all work is done, at most so long; what is not is lost, and what has more than one pass is doubled. */
export async function countOutcome(
  client: pg.Client,
  tenantId: string,
  patienceMs: number,
): Promise<{ instances: number; lost: number; doubled: number }> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const { rowCount } = await client.query(
      "select from instances where tenant_id = $1 and status = 'running' limit 1",
      [tenantId],
    );
    if (rowCount === 0 || performance.now() > until) break;
    await pause(250);
  }
  const { rows } = await client.query<{ instances: number; lost: number; doubled: number }>(OUTCOME, [
    tenantId,
  ]);
  const [outcome] = rows;
  if (outcome === undefined) throw new Error("The instances cannot be counted.");
  return outcome;
}
