import type { Role } from "@/contracts/role";
import type { Transaction } from "./with-tenant";

/** A tenant that a user belongs to, and as what. */
export type Membership = {
  tenantId: string;
  memberId: string;
  role: Role;
  slug: string;
  tenantName: string;
};

/** Across tenants, by the function that is made for it; oldest membership first. */
export function listMemberships(tx: Transaction, userId: string): Promise<Membership[]> {
  return tx.$queryRaw<Membership[]>`
    select tenant_id as "tenantId", member_id as "memberId", role, slug, tenant_name as "tenantName"
    from list_memberships(${userId}::uuid)`;
}
