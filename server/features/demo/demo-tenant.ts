import { v7 as newId } from "uuid";
import type { Candidate } from "@/contracts/human-work";
import type { CurrentMember } from "@/server/auth/member";
import { withTenantAndUser } from "@/server/tenancy/with-tenant";
import { createCaller } from "@/server/trpc/router";
import { prepareUser } from "../account/new-user";
import { createTenant } from "../tenants/create-tenant";
import {
  type DemoGroup,
  type DemoPerson,
  demoGroups,
  demoPassword,
  demoPeople,
  demoTenantName,
} from "./demo-people";

export interface DemoMember {
  memberId: string;
  userId: string;
  person: DemoPerson;
}

/** The demo's tenant with its people, and the procedures as its owner would call them. */
export interface DemoTenant {
  tenantId: string;
  caller: ReturnType<typeof createCaller>;
  members: DemoMember[];
  group(name: DemoGroup): Candidate;
  membersOf(groupId: string): DemoMember[];
}

export async function createDemoTenant(): Promise<DemoTenant> {
  const [owner, ...others] = demoPeople;
  if (!owner) throw new Error("The demo has no owner.");
  const user = await prepareUser({ ...owner, password: demoPassword });
  const { tenantId, slug, memberId } = await createTenant({ name: demoTenantName, userId: user.id }, (tx) =>
    tx.user.create({ data: user }),
  );
  const members: DemoMember[] = [{ memberId, userId: user.id, person: owner }];
  for (const person of others) members.push(await addMember(tenantId, person));
  const caller = callerOf({ ...owner, ...user, tenantId, tenantSlug: slug, memberId });
  const groupIds = new Map<DemoGroup, string>();
  for (const name of demoGroups) {
    const { id } = await caller.groups.create({ name });
    groupIds.set(name, id);
    for (const member of members.filter(({ person }) => person.groups.includes(name))) {
      await caller.groups.addMember({ groupId: id, memberId: member.memberId });
    }
  }
  return {
    tenantId,
    caller,
    members,
    group: (name) => ({ kind: "group", groupId: groupIds.get(name) ?? "" }),
    membersOf: (groupId) =>
      members.filter(({ person }) => person.groups.some((name) => groupIds.get(name) === groupId)),
  };
}

async function addMember(tenantId: string, person: DemoPerson): Promise<DemoMember> {
  const user = await prepareUser({ ...person, password: demoPassword });
  const memberId = newId();
  await withTenantAndUser({ tenantId, userId: user.id }, async (tx) => {
    await tx.user.create({ data: user });
    await tx.member.create({ data: { tenantId, id: memberId, userId: user.id, role: person.role } });
  });
  return { memberId, userId: user.id, person };
}

type Owner = DemoPerson & {
  id: string;
  timeZone: string;
  tenantId: string;
  tenantSlug: string;
  memberId: string;
};

function callerOf(owner: Owner): DemoTenant["caller"] {
  const { id: userId, name, email, timeZone, tenantId, tenantSlug, memberId, role } = owner;
  const tenantName = demoTenantName;
  const member: CurrentMember = {
    tenantId,
    tenantSlug,
    tenantName,
    userId,
    memberId,
    role,
    name,
    email,
    timeZone,
  };
  const memberships = [{ tenantId, memberId, role, slug: tenantSlug, tenantName }];
  return createCaller({
    user: { id: userId, sessionId: newId(), email, name, timeZone, memberships },
    member,
  });
}
