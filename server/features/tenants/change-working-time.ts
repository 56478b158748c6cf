import { forgetTenantClock } from "@/server/runtime/tenant-clock";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canChangeWorkingTime } from "./tenants.policy";
import { WorkingTimeSchema } from "./working-time.schema";

/** Holds for what is counted from now on; due dates that are set stay. */
export const changeWorkingTime = memberProcedure
  .use(allow(canChangeWorkingTime))
  .input(WorkingTimeSchema)
  .mutation(async ({ ctx: { member }, input: calendar }) => {
    await withTenant(member.tenantId, (tx) =>
      tx.tenant.update({
        where: { id: member.tenantId },
        data: { calendar, timeZone: calendar.timeZone },
      }),
    );
    forgetTenantClock(member.tenantId);
  });
