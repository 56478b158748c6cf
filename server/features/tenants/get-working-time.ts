import { readTenantClock } from "@/server/runtime/tenant-clock";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canReadWorkingTime } from "./tenants.policy";
import { WorkingTimeSchema } from "./working-time.schema";

export const getWorkingTime = memberProcedure
  .use(allow(canReadWorkingTime))
  .output(WorkingTimeSchema)
  .query(({ ctx: { member } }) =>
    withTenantSql(
      member.tenantId,
      async (client) => (await readTenantClock(client, member.tenantId)).calendar,
    ),
  );
