import { notFound } from "@/server/errors";
import { withPlatformSql, withTenantSql } from "@/server/tenancy/with-tenant";
import { decryptSecret } from "./hook-secret";

export type OpenHook = {
  id: string;
  tenantId: string;
  tenantSlug: string;
  processId: string;
  secret: string;
  isDisabled: boolean;
};

type HookRow = { process_id: string; secret_encrypted: string; disabled: boolean; slug: string };

/** The hook behind a public address; throws NOT_FOUND. */
export async function getHookByPublicId(publicId: string): Promise<OpenHook> {
  const found = await withPlatformSql(async (client) => {
    const { rows } = await client.query<{ tenant_id: string; hook_id: string }>(
      "select tenant_id, hook_id from find_hook($1)",
      [publicId],
    );
    return rows[0];
  });
  if (!found) {
    throw notFound("hook");
  }
  const { tenant_id: tenantId, hook_id: id } = found;
  const row = await withTenantSql(tenantId, async (client) => {
    const { rows } = await client.query<HookRow>(
      `select h.process_id, h.secret_encrypted, h.disabled_at is not null as disabled, t.slug
       from hooks h join tenants t on t.id = h.tenant_id where h.tenant_id = $1 and h.id = $2`,
      [tenantId, id],
    );
    return rows[0];
  });
  if (!row) {
    throw notFound("hook");
  }
  return {
    id,
    tenantId,
    tenantSlug: row.slug,
    processId: row.process_id,
    secret: await decryptSecret(row.secret_encrypted, id),
    isDisabled: row.disabled,
  };
}
