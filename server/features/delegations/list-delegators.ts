import { RoleSchema } from "@/contracts/role";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { listCandidateIds } from "../tasks/list-candidate-ids";

/** Somebody who has delegated to a member, and the ids under which tasks name them. */
export interface Delegator {
  memberId: string;
  candidateIds: string[];
  /** Null: for all processes. */
  processId: string | null;
}

/**
 * For whom the member stands in at this moment. A delegation is over when its time is, without anybody doing anything;
 * it passes nothing on that was itself delegated.
 */
export async function listDelegators(tx: Transaction, memberId: string): Promise<Delegator[]> {
  const now = new Date();
  const delegations = await tx.delegation.findMany({
    where: { toMemberId: memberId, startsAt: { lte: now }, endsAt: { gt: now } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const delegators: Delegator[] = [];
  for (const { fromMemberId, processId } of delegations) {
    const from = await tx.member.findFirst({ where: { id: fromMemberId, removedAt: null } });
    if (from === null) continue;
    const role = RoleSchema.parse(from.role);
    delegators.push({
      memberId: fromMemberId,
      processId,
      candidateIds: await listCandidateIds(tx, { memberId: fromMemberId, role }),
    });
  }
  return delegators;
}
