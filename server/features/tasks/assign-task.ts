import { RoleSchema } from "@/contracts/role";
import type { CurrentMember } from "@/server/auth/member";
import { AppError, notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { runCommand } from "../instances/run-command";
import { AssignTaskInputSchema, AssignTaskOutputSchema } from "./assign-task.schema";
import { explainEndedTask } from "./explain-ended-task";
import { getDoableTask } from "./get-doable-task";
import { canAssignTasks, canWorkOnTasks } from "./tasks.policy";

/** Gives an open task to a member, whoever has it now; what must be kept apart stays apart. */
export const assignTask = memberProcedure
  .use(allow(canAssignTasks))
  .input(AssignTaskInputSchema)
  .output(AssignTaskOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { taskId, memberId, from, reason } = input;
    const task = await getDoableTask(ctx.member, taskId);
    if (task.status !== "open") throw await explainEndedTask(ctx.member, taskId);
    await checkAssignee(ctx.member, memberId);
    await runCommand(ctx.member, task.instanceId, {
      type: "assignTask",
      token: task.token,
      memberId,
      ...(from === undefined ? {} : { from }),
      ...(reason ? { reason } : {}),
    });
    return { taskId };
  });

async function checkAssignee(acting: CurrentMember, memberId: string): Promise<void> {
  const member = await withTenant(acting.tenantId, (tx) =>
    tx.member.findFirst({
      where: { id: memberId, removedAt: null },
      select: { role: true, user: { select: { name: true } } },
    }),
  );
  if (!member) throw notFound("member");
  if (canWorkOnTasks({ role: RoleSchema.parse(member.role) })) return;
  throw new AppError("REFUSED", `${member.user.name} can only look: give them another role first.`);
}
