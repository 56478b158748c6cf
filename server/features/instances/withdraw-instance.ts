import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canStartInstances } from "./instances.policy";
import { RepairOutputSchema, TerminateInstanceInputSchema } from "./repair-instance.schema";
import { runCommand } from "./run-command";

/** Lets a requester take their own request back while it runs; all that still waits in it is cancelled. */
export const withdrawInstance = memberProcedure
  .use(allow(canStartInstances))
  .input(TerminateInstanceInputSchema)
  .output(RepairOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const mine = { id: input.instanceId, requesterId: memberId };
    const instance = await withTenant(tenantId, (tx) =>
      tx.instance.findFirst({ where: mine, select: { id: true } }),
    );
    if (!instance) throw notFound("request");
    const reason = `Withdrawn by the requester: ${input.reason}`;
    await runCommand(ctx.member, instance.id, { type: "terminate", reason });
    return { instanceId: instance.id };
  });
