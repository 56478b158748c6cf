import { z } from "zod";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canReadRetention } from "./retention.policy";
import { PreviewRetentionInputSchema, PreviewRetentionOutputSchema } from "./retention.schema";

/** Counting millions to warn somebody would take longer than the warning is worth. */
const LIMIT = 10_000;

const RowSchema = z.object({ requests: z.int(), before: z.date() });

/** What a choice would delete soon, before it is made. */
export const previewRetention = memberProcedure
  .use(allow(canReadRetention))
  .input(PreviewRetentionInputSchema)
  .output(PreviewRetentionOutputSchema)
  .query(({ ctx: { member }, input }) =>
    withTenantSql(member.tenantId, async (client) => {
      const { rows } = await client.query(
        `select (select count(*)::int from (
           select from processes p cross join lateral (
             select from instances i where i.tenant_id = $1 and i.process_id = p.id and i.ended_at < cutoff limit $3
           ) old where p.tenant_id = $1 limit $3
         ) ended) as requests, cutoff as before
         from retention_cutoff($2) cutoff`,
        [member.tenantId, input.months, LIMIT],
      );
      return { ...RowSchema.parse(rows[0]), limit: LIMIT };
    }),
  );
