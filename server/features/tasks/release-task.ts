import { allow, memberProcedure } from "@/server/trpc/procedures";
import { runCommand } from "../instances/run-command";
import { ClaimTaskInputSchema, ClaimTaskOutputSchema } from "./claim-task.schema";
import { getDoableTask } from "./get-doable-task";
import { canSeeAllTasks, canWorkOnTasks } from "./tasks.policy";

/** Gives a claimed task back to all its candidates; delegates and who answers for all tasks may do so with another's claim. */
export const releaseTask = memberProcedure
  .use(allow(canWorkOnTasks))
  .input(ClaimTaskInputSchema)
  .output(ClaimTaskOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const task = await getDoableTask(ctx.member, input.taskId);
    const { onBehalfOf = ctx.member.memberId } = task.onBehalfOf;
    const memberId = (canSeeAllTasks(ctx.member) && task.claimedBy) || onBehalfOf;
    await runCommand(ctx.member, task.instanceId, { type: "releaseTask", token: task.token, memberId });
    return { taskId: task.id };
  });
