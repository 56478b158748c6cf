import type { PoolClient } from "pg";
import { type Lane, lanes } from "@/contracts/lane";

/** Lanes of the tenant that no running server takes: what waits there waits for such a server to be started. */
export async function listUnservedLanes(client: PoolClient, tenantId: string): Promise<Lane[]> {
  const { rows } = await client.query<{ lane: Lane }>(
    `select l.lane from unnest($2::text[]) with ordinality as l (lane, place)
     where not exists (
       select from servers s
       where s.state in ('running', 'draining') and coalesce(l.lane = any(s.lanes), true)
         and coalesce($1 = any(s.tenant_ids), true) and $1 <> all(s.excluded_tenant_ids))
     order by l.place`,
    [tenantId, lanes],
  );
  return rows.map(({ lane }) => lane);
}
