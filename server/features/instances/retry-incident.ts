import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canRepairInstances } from "./instances.policy";
import { RepairOutputSchema, RetryIncidentInputSchema } from "./repair-instance.schema";
import { runCommand } from "./run-command";

/** Tries a failed step again. */
export const retryIncident = memberProcedure
  .use(allow(canRepairInstances))
  .input(RetryIncidentInputSchema)
  .output(RepairOutputSchema)
  .mutation(async ({ ctx, input }) => {
    await runCommand(ctx.member, input.instanceId, { type: "retryIncident", token: input.token });
    return { instanceId: input.instanceId };
  });
