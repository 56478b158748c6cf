import { v7 as newId } from "uuid";
import type { Role } from "@/contracts/role";
import type { CurrentMember } from "@/server/auth/member";
import { createTenant } from "@/server/features/tenants/create-tenant";
import { withTenantAndUser } from "@/server/tenancy/with-tenant";

export type TestTenant = {
  tenantId: string;
  slug: string;
  owner: CurrentMember;
  addMember: (role: Role, name?: string) => Promise<CurrentMember>;
};

/** A fresh tenant with an owner, made as sign-up makes it; without passwords. */
export async function createTestTenant(name = "Acme"): Promise<TestTenant> {
  const person = newPerson("Olive Owner");
  const { tenantId, slug, memberId } = await createTenant({ name, userId: person.id }, (tx) =>
    tx.user.create({ data: person }),
  );
  const base = { tenantId, tenantSlug: slug, tenantName: name, timeZone: "UTC" };
  const asMember = (user: typeof person, id: string, role: Role): CurrentMember => ({
    ...base,
    userId: user.id,
    memberId: id,
    role,
    name: user.name,
    email: user.email,
  });
  return {
    tenantId,
    slug,
    owner: asMember(person, memberId, "owner"),
    addMember: async (role, memberName = `Test ${role}`) => {
      const user = newPerson(memberName);
      const id = newId();
      await withTenantAndUser({ tenantId, userId: user.id }, async (tx) => {
        await tx.user.create({ data: user });
        await tx.member.create({ data: { tenantId, id, userId: user.id, role } });
      });
      return asMember(user, id, role);
    },
  };
}

function newPerson(name: string) {
  const id = newId();
  return { id, name, email: `${name.toLowerCase().replaceAll(" ", ".")}.${id.slice(-12)}@example.test` };
}
