import type { Task } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { doableTasks } from "../instances/visible-instances";

/** The task, if this member may do it; otherwise NOT_FOUND. */
export function getDoableTask(member: CurrentMember, taskId: string): Promise<Task> {
  return withTenant(member.tenantId, async (tx) => {
    const task = await tx.task.findFirst({ where: { AND: [{ id: taskId }, await doableTasks(tx, member)] } });
    if (!task) throw notFound("task");
    return task;
  });
}
