/**
 * The marks of trials. A mark is committed before its instance is worked on and goes with the work; so a mark whose server
 * died names an instance that may have killed it. Peers count it when they take over (`suspect_work`).
 */
import type { PoolClient } from "pg";
import type { Lane } from "@/contracts/lane";
import { withTenantSql } from "../tenancy/with-tenant";

export interface TrialScope {
  tenantId: string;
  serverId: string;
  lane: Lane;
}

const IS_GONE =
  "not exists (select from servers s where s.id = t.server_id and s.state in ('running', 'draining'))";

/**
 * An instance that was stopped and then repaired by a person stops again with its next crash. The mark of a server that is gone
 * holds nobody up: one that was frozen sets marks after its takeover, until it learns that it must leave.
 */
const MARK = `
  insert into trials as t (tenant_id, lane, instance_id, server_id, crashes)
  select i.tenant_id, $2, i.id, $4, case when i.crashes >= $5 then $5 - 1 else 0 end
  from instances i where i.tenant_id = $1 and i.id = any($3::uuid[]) order by i.id
  on conflict (tenant_id, lane, instance_id) do update set server_id = excluded.server_id
  where t.server_id is null or ${IS_GONE}
  returning t.instance_id, t.crashes`;

/** How often a server may die of an instance before it is stopped. */
export const MAX_CRASHES = 3;

/** Marks those that nobody tries: how often each has killed its server so far. */
export async function markTrials(
  { tenantId, serverId, lane }: TrialScope,
  instanceIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await withTenantSql(tenantId, (client) =>
    client.query<{ instance_id: string; crashes: number }>(MARK, [
      tenantId,
      lane,
      instanceIds,
      serverId,
      MAX_CRASHES,
    ]),
  );
  return new Map(rows.map((row) => [row.instance_id, row.crashes]));
}

/** Of those that were marked and not acquitted since. */
export async function readCrashes(
  { tenantId, lane }: TrialScope,
  instanceIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await withTenantSql(tenantId, (client) =>
    client.query<{ instance_id: string; crashes: number }>(
      "select instance_id, crashes from trials where tenant_id = $1 and lane = $2 and instance_id = any($3::uuid[])",
      [tenantId, lane, instanceIds],
    ),
  );
  return new Map(rows.map((row) => [row.instance_id, row.crashes]));
}

/** Within the transaction that has worked on them: they are good. */
export async function acquit(
  client: PoolClient,
  { tenantId, serverId, lane }: TrialScope,
  instanceIds: readonly string[],
): Promise<void> {
  await client.query(
    `delete from trials where tenant_id = $1 and lane = $2 and server_id = $4 and instance_id = any($3::uuid[])`,
    [tenantId, lane, instanceIds, serverId],
  );
}

/** Lets go of marks that came to nothing; what was counted stays. */
export async function adjourn(
  { tenantId, serverId, lane }: TrialScope,
  instanceIds: readonly string[],
): Promise<void> {
  await withTenantSql(tenantId, (client) =>
    client.query(
      `with mark as (
         select instance_id, crashes from trials
         where tenant_id = $1 and lane = $2 and server_id = $4 and instance_id = any($3::uuid[])
       ), kept as (
         update trials t set server_id = null from mark m
         where t.tenant_id = $1 and t.lane = $2 and t.instance_id = m.instance_id and m.crashes > 0
       )
       delete from trials t using mark m
       where t.tenant_id = $1 and t.lane = $2 and t.instance_id = m.instance_id and m.crashes = 0`,
      [tenantId, lane, instanceIds, serverId],
    ),
  );
}

/**
 * So many were tried without a crash. After enough, or when nothing is left to try, the suspicion of that moment ends,
 * and with it what was counted for instances that have gone on otherwise.
 */
export async function coolDown(
  { tenantId, lane }: TrialScope,
  suspectedAt: string,
  tried: { count: number; isWhole: boolean },
): Promise<void> {
  await withTenantSql(tenantId, async (client) => {
    const { rows } = await client.query<{ remaining: number }>(
      `update suspect_lanes set remaining = case when $5 then 0 else remaining - $4 end
       where tenant_id = $1 and lane = $2 and suspected_at::text = $3 returning remaining`,
      [tenantId, lane, suspectedAt, tried.count, tried.isWhole],
    );
    if (rows[0] === undefined || rows[0].remaining > 0) return;
    await client.query("delete from suspect_lanes where tenant_id = $1 and lane = $2", [tenantId, lane]);
    await client.query(
      `delete from trials t where tenant_id = $1 and lane = $2 and (server_id is null or ${IS_GONE})`,
      [tenantId, lane],
    );
  });
}
