import type { Prisma } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import { canSeeAllTasks } from "@/server/features/tasks/tasks.policy";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { canReadAllInstances } from "./instances.policy";

/**
 * The permission to see an instance as part of the query, so that "not yours" equals "not there": those who may read
 * all see all; a participant sees what they started, did a task of, or could do a task of.
 *
 * "All" is a condition too: Prisma reads an empty one inside OR as "nothing".
 */
export async function visibleInstances(
  tx: Transaction,
  member: CurrentMember,
): Promise<Prisma.InstanceWhereInput> {
  if (canReadAllInstances(member)) return { tenantId: member.tenantId };
  const candidateIds = await listCandidateIds(tx, member);
  return {
    OR: [
      { requesterId: member.memberId },
      { tasks: { some: { completedBy: member.memberId } } },
      { tasks: { some: { status: "open", candidates: { some: { candidateId: { in: candidateIds } } } } } },
    ],
  };
}

/** Tasks that the member may do: as candidate, through a group, or because they may see all. */
export async function doableTasks(tx: Transaction, member: CurrentMember): Promise<Prisma.TaskWhereInput> {
  if (canSeeAllTasks(member)) return { tenantId: member.tenantId };
  const candidateIds = await listCandidateIds(tx, member);
  return { candidates: { some: { candidateId: { in: candidateIds } } } };
}

/** The ids under which tasks can name this member: their own and their groups'. */
export async function listCandidateIds(tx: Transaction, member: CurrentMember): Promise<string[]> {
  const groups = await tx.groupMember.findMany({
    where: { memberId: member.memberId },
    select: { groupId: true },
  });
  return [member.memberId, ...groups.map((group) => group.groupId)];
}
