import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canRepairInstances } from "./instances.policy";
import { RepairOutputSchema, TerminateInstanceInputSchema } from "./repair-instance.schema";
import { runCommand } from "./run-command";

/** Ends an instance where it stands; its open tasks, effects and timers are cancelled. */
export const terminateInstance = memberProcedure
  .use(allow(canRepairInstances))
  .input(TerminateInstanceInputSchema)
  .output(RepairOutputSchema)
  .mutation(async ({ ctx, input }) => {
    await runCommand(ctx.member, input.instanceId, { type: "terminate", reason: input.reason });
    return { instanceId: input.instanceId };
  });
