import { allow, memberProcedure } from "@/server/trpc/procedures";
import { runCommand } from "../instances/run-command";
import { AnswerTaskInputSchema } from "./ask-task.schema";
import { explainEndedTask } from "./explain-ended-task";
import { getDoableTask } from "./get-doable-task";
import { canWorkOnTasks } from "./tasks.policy";

/** Answers the question that a task waits for, or takes it back. */
export const answerTask = memberProcedure
  .use(allow(canWorkOnTasks))
  .input(AnswerTaskInputSchema)
  .mutation(async ({ ctx, input }) => {
    const task = await getDoableTask(ctx.member, input.taskId);
    if (task.status !== "open") throw await explainEndedTask(ctx.member, task.id);
    const { memberId } = ctx.member;
    await runCommand(ctx.member, task.instanceId, {
      type: "answerTask",
      token: task.token,
      memberId,
      answer: input.answer,
    });
  });
