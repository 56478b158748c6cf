import { elementTitle } from "@/engine/elements/element-title";
import { stepFieldsOf } from "@/engine/form/step-fields";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canStartInstances } from "./instances.policy";
import { loadStart } from "./load-start";
import { findSavedStart } from "./saved-start";
import { GetStartInputSchema, MemberStartSchema } from "./start-instance.schema";

/** What a member needs to start a process: its name and the start form of the published version. */
export const getStart = memberProcedure
  .use(allow(canStartInstances))
  .input(GetStartInputSchema)
  .output(MemberStartSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { definition, starts, start, form } = await loadStart(tx, input);
      return {
        processId: input.processId,
        name: definition.name,
        description: definition.description ?? null,
        starts: starts.map((one) => ({ element: one.id, title: elementTitle(one) })),
        element: start.id,
        form,
        ...stepFieldsOf(start),
        saved: await findSavedStart(tx, ctx.member.memberId, {
          processId: input.processId,
          element: start.id,
        }),
      };
    }),
  );
