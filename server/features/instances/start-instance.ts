import { admitStart } from "@/server/runtime/admit-start";
import { startInstance as start } from "@/server/runtime/start-instance";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canStartInstances } from "./instances.policy";
import { refusalError } from "./refusal-error";
import { forgetSavedStart } from "./saved-start";
import { StartInstanceInputSchema, StartInstanceOutputSchema } from "./start-instance.schema";

/** Starts an instance of the published version and runs it up to the next wait. */
export const startInstance = memberProcedure
  .use(allow(canStartInstances))
  .input(StartInstanceInputSchema)
  .output(StartInstanceOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId, userId } = ctx.member;
    await admitStart(tenantId);
    const result = await withTenantByKeys(tenantId, async (client) => {
      const started = await start(client, {
        tenantId,
        processId: input.processId,
        instanceId: input.idempotencyKey,
        startKind: "member",
        requesterId: memberId,
        hookId: null,
        submission: input.submission,
        ...(input.element === undefined ? {} : { element: input.element }),
        actor: { kind: "member", memberId, userId },
        mode: "inline",
      });
      if (started.ok) await forgetSavedStart(client, { tenantId, memberId, ...input });
      return started;
    });
    if (!result.ok) throw refusalError(result.refusal);
    return { instanceId: result.instanceId, reference: result.reference };
  });
