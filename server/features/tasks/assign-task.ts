import { allow, memberProcedure } from "@/server/trpc/procedures";
import { runCommand } from "../instances/run-command";
import { AssignTaskInputSchema, AssignTaskOutputSchema } from "./assign-task.schema";
import { checkWorkingMember } from "./check-working-member";
import { explainEndedTask } from "./explain-ended-task";
import { getDoableTask } from "./get-doable-task";
import { canAssignTasks } from "./tasks.policy";

/** Gives an open task to a member, whoever has it now; what must be kept apart stays apart. */
export const assignTask = memberProcedure
  .use(allow(canAssignTasks))
  .input(AssignTaskInputSchema)
  .output(AssignTaskOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { taskId, memberId, from, reason } = input;
    const task = await getDoableTask(ctx.member, taskId);
    if (task.status !== "open") throw await explainEndedTask(ctx.member, taskId);
    await checkWorkingMember(ctx.member, memberId);
    await runCommand(ctx.member, task.instanceId, {
      type: "assignTask",
      token: task.token,
      memberId,
      ...(from === undefined ? {} : { from }),
      ...(reason ? { reason } : {}),
    });
    return { taskId };
  });
