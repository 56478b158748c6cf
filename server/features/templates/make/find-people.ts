import type { Candidate } from "@/contracts/human-work";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { PeoplePart } from "../blocks/parts";

/** The tenant's groups that are called as the template's people are and have members; whatever the case of the letters. */
export async function findGroups(
  tx: Transaction,
  parts: readonly PeoplePart[],
): Promise<Map<string, { id: string; name: string }>> {
  const groups = await tx.group.findMany({
    where: { members: { some: { member: { removedAt: null } } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const byName = new Map(groups.map((group) => [group.name.trim().toLowerCase(), group]));
  return new Map(
    parts.flatMap(({ id, name }) => {
      const group = byName.get(name.toLowerCase());
      return group === undefined ? [] : [[id, group] as const];
    }),
  );
}

/** Who does what in this tenant: its group or, without one that has members, those whom the template names instead. */
export async function findPeople(
  tx: Transaction,
  parts: readonly PeoplePart[],
): Promise<Map<string, readonly Candidate[]>> {
  const groups = await findGroups(tx, parts);
  return new Map(
    parts.map(({ id, otherwise }) => {
      const group = groups.get(id);
      return [id, group === undefined ? otherwise : [{ kind: "group", groupId: group.id }]] as const;
    }),
  );
}
