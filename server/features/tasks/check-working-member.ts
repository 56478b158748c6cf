import { RoleSchema } from "@/contracts/role";
import type { CurrentMember } from "@/server/auth/member";
import { AppError, notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { canWorkOnTasks } from "./tasks.policy";

/** Throws unless the member is there and can be given tasks and questions. */
export async function checkWorkingMember(acting: CurrentMember, memberId: string): Promise<void> {
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
