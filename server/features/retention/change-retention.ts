import { getLog } from "@/server/log";
import { wakeLane } from "@/server/runtime/wake-lanes";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canChangeRetention } from "./retention.policy";
import { ChangeRetentionInputSchema } from "./retention.schema";

/** Holds from the tenant's next chores on. What is deleted cannot come back. */
export const changeRetention = memberProcedure
  .use(allow(canChangeRetention))
  .input(ChangeRetentionInputSchema)
  .mutation(async ({ ctx: { member }, input: { months } }) => {
    const { tenantId, memberId } = member;
    await withTenant(tenantId, (tx) =>
      tx.tenant.update({ where: { id: tenantId }, data: { retentionMonths: months } }),
    );
    getLog("retention").info({ tenantId, memberId, months }, "a member changed how long requests are kept");
    wakeLane(tenantId, "chores");
  });
