import pg from "pg";
import type { Plan } from "@/contracts/plan";
import { OWNER_ROLE } from "@/server/database-roles";

/** Gives the tenant of this slug the plan; false when there is no such tenant. The URL is the operator's. */
export async function setTenantPlan(databaseUrl: string, slug: string, plan: Plan): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    // An operator who is no superuser is bound by row-level security too: the owner finds the tenant, then acts as in it.
    await client.query(`begin; set local role ${OWNER_ROLE}`);
    const { rows } = await client.query<{ id: string }>("select id from tenants where slug = $1", [slug]);
    const id = rows[0]?.id ?? "";
    await client.query("select set_config('stepwell.tenant_id', $1, true)", [id]);
    const { rowCount } = await client.query("update tenants set plan = $1 where slug = $2", [plan, slug]);
    await client.query("commit");
    return rowCount === 1;
  } finally {
    await client.end();
  }
}
