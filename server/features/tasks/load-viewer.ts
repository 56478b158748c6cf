import type { Viewer } from "@/engine/why/types";
import type { CurrentMember } from "@/server/auth/member";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { listDelegators } from "../delegations/list-delegators";
import { listCandidateIds } from "./list-candidate-ids";
import { canSeeAllTasks } from "./tasks.policy";

/** The member as one who asks why a task of the process is theirs. */
export async function loadViewer(tx: Transaction, member: CurrentMember, processId: string): Promise<Viewer> {
  const all = await listDelegators(tx, member.memberId);
  const delegators = all.filter((one) => one.processId === null || one.processId === processId);
  return {
    memberId: member.memberId,
    candidateIds: new Set(await listCandidateIds(tx, member)),
    delegators: delegators.map((person) => ({ ...person, candidateIds: new Set(person.candidateIds) })),
    mayDoAll: canSeeAllTasks(member),
  };
}
