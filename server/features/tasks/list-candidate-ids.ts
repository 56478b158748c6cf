import { roleCandidateIds } from "@/contracts/role-candidate";
import type { CurrentMember } from "@/server/auth/member";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** The ids under which tasks can name this member: their own, their groups' and their role's. */
export async function listCandidateIds(
  tx: Transaction,
  { memberId, role }: Pick<CurrentMember, "memberId" | "role">,
): Promise<string[]> {
  const groups = await tx.groupMember.findMany({ where: { memberId }, select: { groupId: true } });
  return [memberId, ...groups.map((group) => group.groupId), roleCandidateIds[role]];
}
