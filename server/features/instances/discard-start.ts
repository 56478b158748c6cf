import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canStartInstances } from "./instances.policy";
import { checkProcess } from "./saved-start";
import { SavedStartSchema } from "./start-instance.schema";

/** Forgets what the member has begun to fill in. */
export const discardStart = memberProcedure
  .use(allow(canStartInstances))
  .input(SavedStartSchema)
  .mutation(({ ctx, input: { processId, element } }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      await checkProcess(tx, processId);
      await tx.savedSubmission.deleteMany({ where: { memberId: ctx.member.memberId, processId, element } });
    }),
  );
