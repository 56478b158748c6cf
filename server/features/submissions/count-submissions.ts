import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import {
  CountSubmissionsInputSchema,
  CountSubmissionsOutputSchema,
  MOST_COUNTED,
} from "./count-submissions.schema";
import { loadFormColumns } from "./form-columns";
import { countFitting } from "./read-submissions";
import { canReadSubmissions } from "./submissions.policy";

/** How many submissions fit a filter, up to where it no longer matters. */
export const countSubmissions = memberProcedure
  .use(allow(canReadSubmissions))
  .input(CountSubmissionsInputSchema)
  .output(CountSubmissionsOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { tenantId, timeZone } = ctx.member;
      const { formId, filter } = input;
      const scope = { tenantId, formId, timeZone, ...(await loadFormColumns(tx, formId)) };
      const count = await countFitting(tx, scope, filter, MOST_COUNTED);
      return { count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED };
    }),
  );
