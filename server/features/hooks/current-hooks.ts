import type { PoolClient } from "pg";

export type CurrentHook = {
  id: string;
  tenantId: string;
  tenantSlug: string;
  processId: string;
  secretEncrypted: string;
  isDisabled: boolean;
};

type HookRow = { id: string; process_id: string; secret_encrypted: string; disabled: boolean; slug: string };

/** Hooks by id as the client's transaction, which must be the tenant's, sees them now. */
export async function readCurrentHooks(
  client: PoolClient,
  tenantId: string,
  hookIds: readonly string[],
): Promise<Map<string, CurrentHook>> {
  const { rows } = await client.query<HookRow>({
    name: "stepwell_current_hooks",
    text: `
      select h.id, h.process_id, h.secret_encrypted, h.disabled_at is not null as disabled, t.slug
      from hooks h join tenants t on t.id = h.tenant_id where h.tenant_id = $1 and h.id = any($2::uuid[])`,
    values: [tenantId, hookIds],
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        tenantId,
        tenantSlug: row.slug,
        processId: row.process_id,
        secretEncrypted: row.secret_encrypted,
        isDisabled: row.disabled,
      },
    ]),
  );
}
