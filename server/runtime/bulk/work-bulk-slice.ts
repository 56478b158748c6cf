/**
 * Works off the rows of bulk operations, one instance in one transaction that also says what came of it: a server that
 * dies leaves the row waiting and the instance untouched, and no instance is repaired twice.
 */
import type { PoolClient } from "pg";
import { BulkActionSchema } from "@/contracts/repair";
import { getLog } from "../../log";
import { withTenantByKeys } from "../../tenancy/with-tenant";
import { isNobodysFault } from "../nobodys-fault";
import type { SliceResult } from "../work-slice";
import type { WriteScope } from "../write-decisions";
import { applyBulkAction } from "./apply-bulk-action";

interface WaitingRow {
  operation_id: string;
  instance_id: string;
  action: unknown;
  reason: string;
  member_id: string;
  user_id: string;
}

const TAKE = `
  select r.operation_id, r.instance_id, o.action, o.reason, o.created_by as member_id, m.user_id
  from bulk_operations o
  join bulk_operation_rows r on r.tenant_id = o.tenant_id and r.operation_id = o.id and r.status = 'waiting'
  join members m on m.tenant_id = o.tenant_id and m.id = o.created_by
  where o.tenant_id = $1 and o.ready_at <= now()
  order by o.created_at, r.instance_id limit 1
  for no key update of r skip locked`;

/** An operation is over when nothing of it waits; what another server has locked still does. */
const END = `
  update bulk_operations o set ready_at = null, ended_at = clock_timestamp()
  where o.tenant_id = $1 and o.ready_at is not null and not exists (
    select from bulk_operation_rows r
    where r.tenant_id = o.tenant_id and r.operation_id = o.id and r.status = 'waiting')`;

/** Up to `limit` instances of the tenant. */
export async function workBulkSlice(scope: WriteScope, limit: number): Promise<SliceResult> {
  let rows = 0;
  while (rows < limit && (await workOne(scope))) rows += 1;
  return { rows, elements: 0, maxWaitMs: 0, isFull: rows === limit };
}

/** False when nothing is left to do. */
async function workOne(scope: WriteScope): Promise<boolean> {
  let taken: WaitingRow | undefined;
  try {
    return await withTenantByKeys(scope.tenantId, async (client) => {
      taken = await take(client, scope.tenantId);
      if (taken === undefined) {
        await client.query(END, [scope.tenantId]);
        return false;
      }
      await mark(client, scope.tenantId, taken, await repair(client, scope, taken));
      return true;
    });
  } catch (error) {
    if (taken === undefined || isNobodysFault(error)) throw error;
    await setAside(scope.tenantId, taken, error);
    return true;
  }
}

async function take(client: PoolClient, tenantId: string): Promise<WaitingRow | undefined> {
  const { rows } = await client.query<WaitingRow>({
    name: "stepwell_take_bulk",
    text: TAKE,
    values: [tenantId],
  });
  return rows[0];
}

function repair(client: PoolClient, { tenantId, serverId }: WriteScope, row: WaitingRow) {
  return applyBulkAction(client, {
    tenantId,
    instanceId: row.instance_id,
    action: BulkActionSchema.parse(row.action),
    reason: row.reason,
    actor: { kind: "member", memberId: row.member_id, userId: row.user_id },
    ...(serverId !== null && { serverId }),
  });
}

async function mark(
  client: PoolClient,
  tenantId: string,
  { operation_id, instance_id }: WaitingRow,
  message: string | null,
): Promise<void> {
  await client.query(
    `update bulk_operation_rows set status = $4, message = $5, ended_at = clock_timestamp()
     where tenant_id = $1 and operation_id = $2 and instance_id = $3 and status = 'waiting'`,
    [tenantId, operation_id, instance_id, message === null ? "done" : "refused", message],
  );
}

/** One instance that cannot be repaired for a reason inside Stepwell holds up no other. */
async function setAside(tenantId: string, row: WaitingRow, error: unknown): Promise<void> {
  getLog("lanes").error({ error, tenantId, instanceId: row.instance_id }, "a bulk repair failed");
  const message = "It failed for a reason inside Stepwell. The operator's log names it.";
  await withTenantByKeys(tenantId, (client) => mark(client, tenantId, row, message));
}
