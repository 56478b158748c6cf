import { withTenantByKeys } from "../tenancy/with-tenant";

const EXPIRE = `
  with old as (
    select id from messages where tenant_id = $1 and status = 'waiting' and expires_at <= now()
    order by expires_at limit $2 for no key update skip locked
  )
  update messages m set status = 'expired', ended_at = clock_timestamp(),
    reason = 'Nobody waited for it in time.'
  from old where m.tenant_id = $1 and m.id = old.id`;

/** Gives up messages that were kept as long as they should be; gives their number, at most `limit`. */
export function expireMessages(tenantId: string, limit: number): Promise<number> {
  return withTenantByKeys(tenantId, async (client) => {
    const { rowCount } = await client.query({
      name: "stepwell_expire_messages",
      text: EXPIRE,
      values: [tenantId, limit],
    });
    return rowCount ?? 0;
  });
}
