import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canRepairInstances } from "./instances.policy";
import { RepairInstanceInputSchema, RepairOutputSchema } from "./repair-instance.schema";
import { runCommand } from "./run-command";

/** Repairs one instance; the journal keeps who did it and why. */
export const repairInstance = memberProcedure
  .use(allow(canRepairInstances))
  .input(RepairInstanceInputSchema)
  .output(RepairOutputSchema)
  .mutation(async ({ ctx, input: { instanceId, repair, reason } }) => {
    await runCommand(ctx.member, instanceId, { type: "repair", repair, reason });
    return { instanceId };
  });
