import { AppError } from "@/server/errors";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { runCommand } from "../instances/run-command";
import { CompleteTaskInputSchema, CompleteTaskOutputSchema } from "./complete-task.schema";
import { explainEndedTask } from "./explain-ended-task";
import { findNextTask } from "./find-next-task";
import { getDoableTask } from "./get-doable-task";
import { canWorkOnTasks } from "./tasks.policy";

/**
 * Completes a task and runs the instance up to its next wait. The second of two completions is refused, since the
 * token that the first one consumed is gone.
 */
export const completeTask = memberProcedure
  .use(allow(canWorkOnTasks))
  .input(CompleteTaskInputSchema)
  .output(CompleteTaskOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const task = await getDoableTask(ctx.member, input.taskId);
    if (task.status !== "open") throw await explainEndedTask(ctx.member, task.id);
    await runCommand(ctx.member, task.instanceId, {
      type: "completeTask",
      token: task.token,
      memberId: ctx.member.memberId,
      ...task.onBehalfOf,
      outcome: input.outcome,
      comment: input.comment,
      submission: input.submission,
    }).catch(async (error: unknown) => {
      throw isTaskGone(error) ? await explainEndedTask(ctx.member, task.id) : error;
    });
    return { instanceId: task.instanceId, nextTaskId: await findNextTask(ctx.member, task.instanceId) };
  });

/** Somebody completed it between our look and our command. */
function isTaskGone(error: unknown): boolean {
  const refusal = error instanceof AppError ? error.details.refusal : undefined;
  return refusal === "tokenGone" || refusal === "alreadyEnded" || refusal === "notWaiting";
}
