/**
 * Which tasks a member may do, as part of the query, so that "not yours" equals "not there": as a candidate, through a
 * group or role, in place of somebody who has delegated to them, or because they may do all.
 */
import type { Prisma } from "@/prisma/generated/client";
import type { CurrentMember } from "@/server/auth/member";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { type Delegator, listDelegators } from "../delegations/list-delegators";
import { listCandidateIds } from "./list-candidate-ids";
import { canSeeAllTasks } from "./tasks.policy";

/** "All" is a condition too: Prisma reads an empty one inside OR as "nothing". */
export async function doableTasks(tx: Transaction, member: CurrentMember): Promise<Prisma.TaskWhereInput> {
  return canSeeAllTasks(member) ? { tenantId: member.tenantId } : namedTasks(tx, member);
}

/** Those that name the member, ask them, or name somebody who has delegated to them; whatever else they may see. */
export async function namedTasks(tx: Transaction, member: CurrentMember): Promise<Prisma.TaskWhereInput> {
  const delegators = await listDelegators(tx, member.memberId);
  const own = tasksOf(await listCandidateIds(tx, member));
  return { OR: [own, askedOf(member.memberId), ...delegators.map(delegatedTasks)] };
}

/** Open tasks without those that the member must not do or has done their part of, unless they are asked something. */
export async function waitingTasks(tx: Transaction, member: CurrentMember): Promise<Prisma.TaskWhereInput> {
  const { memberId } = member;
  const named = await namedTasks(tx, member);
  const mayDo = canSeeAllTasks(member) ? { OR: [{ votes: { none: { votedBy: memberId } } }, named] } : named;
  const allowed = { AND: [{ NOT: { excluded: { has: memberId } } }, mayDo] };
  return { AND: [{ status: "open" }, { OR: [askedOf(memberId), allowed] }] };
}

/** Those that wait for the member's answer to a question. */
const askedOf = (memberId: string): Prisma.TaskWhereInput => ({
  questions: { some: { askedTo: memberId, answeredAt: null } },
});

const tasksOf = (candidateIds: string[]): Prisma.TaskWhereInput => ({
  candidates: { some: { candidateId: { in: candidateIds } } },
});

/** What the delegator may do, as far as it was delegated; never what the delegator must not do. */
function delegatedTasks({ memberId, candidateIds, processId }: Delegator): Prisma.TaskWhereInput {
  return {
    ...(processId === null ? {} : { processId }),
    NOT: { excluded: { has: memberId } },
    OR: [tasksOf(candidateIds), { claimedBy: memberId }],
  };
}

/** Whom the member stands in for when they do this task; null when it is their own, or they may do all. */
export async function findDelegatorOf(
  tx: Transaction,
  member: CurrentMember,
  taskId: string,
): Promise<string | null> {
  const own = tasksOf(await listCandidateIds(tx, member));
  const mine = { AND: [{ id: taskId }, { OR: [own, { claimedBy: member.memberId }] }] };
  if (await tx.task.findFirst({ where: mine, select: { id: true } })) return null;
  for (const delegator of await listDelegators(tx, member.memberId)) {
    const { NOT: _, ...theirs } = delegatedTasks(delegator);
    const found = await tx.task.findFirst({
      where: { AND: [{ id: taskId }, theirs] },
      select: { id: true },
    });
    if (found) return delegator.memberId;
  }
  return null;
}
