import { withTenantSql } from "@/server/tenancy/with-tenant";

const MOST_KEPT = 100_000;

/** Which tenants exist, asked once each: a tenant that goes has no rows any more, so an old answer does no harm. */
export class KnownTenants {
  private readonly seen = new Set<string>();

  async has(tenantId: string): Promise<boolean> {
    if (this.seen.has(tenantId)) {
      return true;
    }
    const { rowCount } = await withTenantSql(tenantId, (client) =>
      client.query("select from tenants where id = $1", [tenantId]),
    );
    if (rowCount === 1 && this.seen.size < MOST_KEPT) {
      this.seen.add(tenantId);
    }
    return rowCount === 1;
  }
}
