import { RoleSchema } from "@/contracts/role";
import { membersDirectory } from "@/engine/scenario/members-directory";
import type { RunSettings } from "@/engine/scenario/run";
import { tenantClock } from "@/server/runtime/tenant-clock";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** The tenant's people and working time, as scenarios are played with them; who publishes is the requester. */
export async function loadRunSettings(tx: Transaction, requester: string): Promise<RunSettings> {
  const members = await tx.member.findMany({
    where: { removedAt: null },
    select: {
      id: true,
      role: true,
      managerId: true,
      user: { select: { name: true, email: true } },
      groups: { select: { group: { select: { id: true, name: true } } } },
    },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
  });
  const tenant = await tx.tenant.findFirst({ select: { timeZone: true, calendar: true } });
  const people = members.map(({ id, role, managerId, user, groups }) => ({
    id,
    role: RoleSchema.parse(role),
    managerId,
    ...user,
    groups: groups.map(({ group }) => group),
  }));
  const { calendar } = tenantClock(tenant?.timeZone ?? "UTC", tenant?.calendar ?? null);
  return { directory: membersDirectory(people), requester, calendar };
}
