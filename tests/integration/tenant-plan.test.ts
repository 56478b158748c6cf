import { expect, it } from "vitest";
import { planLimits } from "@/contracts/plan";
import { setTenantPlan } from "@/scripts/database/set-tenant-plan";
import { getTenantPlan } from "@/server/runtime/tenant-plan";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();

it("gives a new tenant the default plan and another the one that the operator sets", async () => {
  const usual = await createTestTenant("Usual");
  const large = await createTestTenant("Large");
  expect(await setTenantPlan(database.url, large.slug, "enterprise")).toBe(true);
  expect(await getTenantPlan(usual.tenantId)).toEqual(planLimits.standard);
  expect(await getTenantPlan(large.tenantId)).toEqual(planLimits.enterprise);
});

it("says that there is no such tenant", async () => {
  expect(await setTenantPlan(database.url, "nobody-at-all", "free")).toBe(false);
});
