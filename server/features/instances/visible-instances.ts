import type { Prisma } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { namedTasks } from "../tasks/doable-tasks";
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
  const { memberId } = member;
  return {
    OR: [
      { requesterId: memberId },
      { tasks: { some: { completedBy: memberId } } },
      { tasks: { some: { votes: { some: { votedBy: memberId } } } } },
      { tasks: { some: { AND: [{ status: "open" }, await namedTasks(tx, member)] } } },
    ],
  };
}
