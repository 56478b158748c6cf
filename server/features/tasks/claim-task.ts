import { allow, memberProcedure } from "@/server/trpc/procedures";
import { runCommand } from "../instances/run-command";
import { ClaimTaskInputSchema, ClaimTaskOutputSchema } from "./claim-task.schema";
import { getDoableTask } from "./get-doable-task";
import { canWorkOnTasks } from "./tasks.policy";

/** Reserves an open task for the member, so that others leave it alone. */
export const claimTask = memberProcedure
  .use(allow(canWorkOnTasks))
  .input(ClaimTaskInputSchema)
  .output(ClaimTaskOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const task = await getDoableTask(ctx.member, input.taskId);
    const { memberId } = ctx.member;
    await runCommand(ctx.member, task.instanceId, {
      type: "claimTask",
      token: task.token,
      memberId,
      ...task.onBehalfOf,
    });
    return { taskId: task.id };
  });
