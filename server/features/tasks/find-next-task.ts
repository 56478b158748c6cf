import type { CurrentMember } from "@/server/auth/member";
import { withTenant } from "@/server/tenancy/with-tenant";
import { waitingTasks } from "./doable-tasks";

/** The next open task of the same instance that this member may do. */
export function findNextTask(member: CurrentMember, instanceId: string): Promise<string | null> {
  return withTenant(member.tenantId, async (tx) => {
    const next = await tx.task.findFirst({
      where: { AND: [{ instanceId }, await waitingTasks(tx, member)] },
      select: { id: true },
      orderBy: { createdAt: "asc" },
    });
    return next?.id ?? null;
  });
}
