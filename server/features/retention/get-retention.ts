import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canChangeRetention, canReadRetention } from "./retention.policy";
import { GetRetentionOutputSchema } from "./retention.schema";

/** For how long finished requests are kept. */
export const getRetention = memberProcedure
  .use(allow(canReadRetention))
  .output(GetRetentionOutputSchema)
  .query(({ ctx: { member } }) =>
    withTenant(member.tenantId, async (tx) => {
      const [row] = await tx.$queryRaw<{ months: number | null; keptFrom: Date | null }[]>`
        select t.retention_months as months, nullif(u.kept_from, '-infinity') as "keptFrom"
        from tenants t join tenant_upkeep u on u.tenant_id = t.id where t.id = ${member.tenantId}::uuid`;
      return {
        months: row?.months ?? null,
        keptFrom: row?.keptFrom ?? null,
        canChange: canChangeRetention(member),
      };
    }),
  );
