/**
 * A tenant always has an owner. Both ways of losing one (another role, removal) pass here, in the transaction that
 * changes the row; locking the owners' rows keeps two owners from demoting each other at the same moment.
 */
import { type Role, RoleSchema } from "@/contracts/role";
import type { CurrentMember } from "@/server/auth/member";
import { AppError, notFound } from "@/server/errors";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { canGrantRole } from "./members.policy";

export type ChangeableMember = { id: string; role: Role };

/** The member, when the acting member may change them. */
export async function getChangeableMember(
  tx: Transaction,
  acting: CurrentMember,
  memberId: string,
): Promise<ChangeableMember> {
  const row = await tx.member.findFirst({
    where: { id: memberId, removedAt: null },
    select: { id: true, role: true },
  });
  if (!row) {
    throw notFound("member");
  }
  const role = RoleSchema.parse(row.role);
  if (!canGrantRole(acting, role)) {
    throw new AppError("FORBIDDEN", "Only an owner can change or remove an owner.");
  }
  return { id: row.id, role };
}

/** Refuses when the member is the last owner. */
export async function keepAnOwner(tx: Transaction, member: ChangeableMember): Promise<void> {
  if (member.role !== "owner") {
    return;
  }
  const owners = await tx.$queryRaw<{ id: string }[]>`
    select id from members where role = 'owner' and removed_at is null order by id for update`;
  if (!owners.some(({ id }) => id !== member.id)) {
    throw new AppError(
      "REFUSED",
      "This is the last owner, and a workspace needs one. Make somebody else an owner first.",
    );
  }
}
