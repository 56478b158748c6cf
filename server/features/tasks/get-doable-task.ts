import type { Task } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { AppError, notFound } from "@/server/errors";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { doableTasks, findDelegatorOf } from "./doable-tasks";

/** The task, if this member may do it, and whom they stand in for; otherwise NOT_FOUND. */
export function getDoableTask(
  member: CurrentMember,
  taskId: string,
): Promise<Task & { onBehalfOf: { onBehalfOf?: string } }> {
  return withTenant(member.tenantId, async (tx) => {
    const task = await tx.task.findFirst({ where: { AND: [{ id: taskId }, await doableTasks(tx, member)] } });
    if (!task) throw await explainDonePart(tx, member, taskId);
    const delegator = await findDelegatorOf(tx, member, taskId);
    return { ...task, onBehalfOf: delegator === null ? {} : { onBehalfOf: delegator } };
  });
}

/** Who has done their part is told so; for everybody else the task is not there. */
async function explainDonePart(tx: Transaction, member: CurrentMember, taskId: string): Promise<AppError> {
  const voted = { id: taskId, votes: { some: { votedBy: member.memberId } } };
  const task = await tx.task.findFirst({ where: voted, select: { name: true } });
  if (!task) return notFound("task");
  return new AppError("CONFLICT", `You have already done your part of “${task.name}”. Nothing was changed.`);
}
