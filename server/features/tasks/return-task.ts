import { allow, memberProcedure } from "@/server/trpc/procedures";
import { runCommand } from "../instances/run-command";
import { CompleteTaskOutputSchema } from "./complete-task.schema";
import { explainEndedTask } from "./explain-ended-task";
import { findNextTask } from "./find-next-task";
import { getDoableTask } from "./get-doable-task";
import { ReturnTaskInputSchema } from "./return-task.schema";
import { canWorkOnTasks } from "./tasks.policy";

/** Sends an open task back to an earlier one, with a comment for whoever does that. */
export const returnTask = memberProcedure
  .use(allow(canWorkOnTasks))
  .input(ReturnTaskInputSchema)
  .output(CompleteTaskOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const task = await getDoableTask(ctx.member, input.taskId);
    if (task.status !== "open") throw await explainEndedTask(ctx.member, task.id);
    await runCommand(ctx.member, task.instanceId, {
      type: "returnTask",
      token: task.token,
      memberId: ctx.member.memberId,
      ...task.onBehalfOf,
      element: input.element,
      comment: input.comment,
    });
    return { instanceId: task.instanceId, nextTaskId: await findNextTask(ctx.member, task.instanceId) };
  });
