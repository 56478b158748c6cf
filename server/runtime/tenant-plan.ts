import { limitsOf, type PlanLimits } from "@/contracts/plan";
import { withTenantSql } from "../tenancy/with-tenant";

/** A plan that the operator changes holds everywhere after so long. */
const FRESH_MS = 5_000;

/** A process that serves more tenants than this begins anew. */
const MOST_KEPT = 10_000;

const known = new Map<string, { limits: PlanLimits; readAt: number }>();

/** What the tenant may use, kept for some seconds: every turn and every request at the door needs it. */
export async function getTenantPlan(tenantId: string): Promise<PlanLimits> {
  const kept = known.get(tenantId);
  if (kept !== undefined && performance.now() - kept.readAt < FRESH_MS) return kept.limits;
  const limits = await readTenantPlan(tenantId);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(tenantId, { limits, readAt: performance.now() });
  return limits;
}

async function readTenantPlan(tenantId: string): Promise<PlanLimits> {
  const { rows } = await withTenantSql(tenantId, (client) =>
    client.query<{ plan: string }>({
      name: "stepwell_tenant_plan",
      text: "select plan from tenants where id = $1",
      values: [tenantId],
    }),
  );
  return limitsOf(rows[0]?.plan ?? "");
}
