import type { CurrentMember } from "@/server/auth/member";
import { AppError } from "@/server/errors";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { withTenant } from "@/server/tenancy/with-tenant";

/** Says who was faster, for the person whose completion came second. */
export function explainEndedTask(member: CurrentMember, taskId: string): Promise<AppError> {
  return withTenant(member.tenantId, async (tx) => {
    const task = await tx.task.findFirst({ where: { id: taskId, status: "completed" } });
    if (!task?.completedBy) {
      return new AppError("CONFLICT", "This task is no longer open: the request went on without it.");
    }
    const names = await loadNames(tx, [task.completedBy]);
    const who =
      task.completedBy === member.memberId
        ? "You have"
        : `${names.member(task.completedBy) ?? FORMER_MEMBER} has`;
    return new AppError("CONFLICT", `${who} already completed “${task.name}”. Nothing was changed.`);
  });
}
