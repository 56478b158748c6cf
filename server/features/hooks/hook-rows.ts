import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { hookUrl } from "./hook-url";
import type { HookRow } from "./hooks.schema";

type Row = Omit<HookRow, "url"> & { publicId: string };

/** Hooks of the transaction's tenant, newest first; one hook when its id is given. */
export async function readHookRows(tx: Transaction, hookId?: string): Promise<HookRow[]> {
  const only = hookId === undefined ? Prisma.empty : Prisma.sql`where h.id = ${hookId}::uuid`;
  const rows = await tx.$queryRaw<Row[]>`
    select h.id, h.name, h.public_id as "publicId", h.process_id as "processId", p.name as "processName",
      h.disabled_at is not null as "isDisabled", h.created_at as "createdAt",
      (select max(d.received_at) from hook_deliveries d where d.tenant_id = h.tenant_id and d.hook_id = h.id) as "lastDeliveryAt"
    from hooks h join processes p on p.tenant_id = h.tenant_id and p.id = h.process_id
    ${only} order by h.created_at desc, h.id`;
  return rows.map(({ publicId, ...row }) => ({ ...row, url: hookUrl(publicId) }));
}
