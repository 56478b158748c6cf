import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { loadFormColumns } from "./form-columns";
import { ListSubmissionsInputSchema, ListSubmissionsOutputSchema } from "./list-submissions.schema";
import { presentSubmissions } from "./present-submissions";
import { readSubmissions } from "./read-submissions";
import { canReadSubmissions } from "./submissions.policy";

/** A page of what was filled in with a form, at starts and in steps. */
export const listSubmissions = memberProcedure
  .use(allow(canReadSubmissions))
  .input(ListSubmissionsInputSchema)
  .output(ListSubmissionsOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { tenantId, timeZone } = ctx.member;
      const { formId } = input;
      const scope = { tenantId, formId, timeZone, ...(await loadFormColumns(tx, formId)) };
      const { page, nextCursor } = await readSubmissions(tx, scope, input);
      return { ...(await presentSubmissions(tx, scope, page)), nextCursor };
    }),
  );
