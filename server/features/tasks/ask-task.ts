import { allow, memberProcedure } from "@/server/trpc/procedures";
import { runCommand } from "../instances/run-command";
import { AskTaskInputSchema } from "./ask-task.schema";
import { checkWorkingMember } from "./check-working-member";
import { explainEndedTask } from "./explain-ended-task";
import { getDoableTask } from "./get-doable-task";
import { canWorkOnTasks } from "./tasks.policy";

/** Asks a member something about an open task, which waits for the answer. */
export const askTask = memberProcedure
  .use(allow(canWorkOnTasks))
  .input(AskTaskInputSchema)
  .mutation(async ({ ctx, input }) => {
    const task = await getDoableTask(ctx.member, input.taskId);
    if (task.status !== "open") throw await explainEndedTask(ctx.member, task.id);
    await checkWorkingMember(ctx.member, input.memberId);
    await runCommand(ctx.member, task.instanceId, {
      type: "askTask",
      token: task.token,
      memberId: ctx.member.memberId,
      ...task.onBehalfOf,
      to: input.memberId,
      question: input.question,
    });
  });
