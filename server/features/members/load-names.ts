import type { Names } from "@/engine/definition/graph";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** What a member is called whose row is gone. */
export const FORMER_MEMBER = "A former member";

/** Display names of all groups and of these members; removed members keep their name. */
export async function loadNames(tx: Transaction, memberIds: Iterable<string | null>): Promise<Names> {
  const wanted = [...new Set(memberIds)].filter((id) => id !== null);
  const groups = await tx.group.findMany({ select: { id: true, name: true } });
  const members = await tx.member.findMany({
    where: { id: { in: wanted } },
    select: { id: true, user: { select: { name: true } } },
  });
  const groupNames = new Map(groups.map((group) => [group.id, group.name]));
  const memberNames = new Map(members.map((member) => [member.id, member.user.name]));
  return { member: (id) => memberNames.get(id), group: (id) => groupNames.get(id) };
}
