import { notFound } from "@/server/errors";
import { withPlatformSql, withTenantSql } from "@/server/tenancy/with-tenant";
import { readCurrentHooks } from "./current-hooks";
import { decryptSecret } from "./hook-secret";
import { keepHook } from "./known-hooks";
import type { OpenHook } from "./open-hook";
import { signingKey } from "./verify-signature";

/** The hook behind a public address as it is now, kept for the deliveries to come; throws NOT_FOUND. */
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
  const current = await withTenantSql(tenantId, (client) => readCurrentHooks(client, tenantId, [id]));
  const hook = current.get(id);
  if (!hook) {
    throw notFound("hook");
  }
  const open = { ...hook, key: signingKey(await decryptSecret(hook.secretEncrypted, id)) };
  keepHook(publicId, open);
  return open;
}
