import type { Lane } from "@/contracts/lane";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import type { RunningServer } from "./choose-server";

type ServerRow = {
  id: string;
  lanes: Lane[] | null;
  tenant_ids: string[] | null;
  excluded_tenant_ids: string[];
};

/** The servers that take work now, and which. */
export async function listRunningServers(): Promise<RunningServer[]> {
  const { rows } = await withPlatformSql((client) =>
    client.query<ServerRow>(
      "select id, lanes, tenant_ids, excluded_tenant_ids from servers where state = 'running'",
    ),
  );
  return rows.map(({ id, lanes, tenant_ids, excluded_tenant_ids }) => ({
    id,
    scope: { lanes, tenantIds: tenant_ids, excludedTenantIds: excluded_tenant_ids },
  }));
}
