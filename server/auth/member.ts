import type { Role } from "@/contracts/role";
import type { CurrentUser } from "./current-user";

/** A user acting in a tenant they belong to. What procedures, policies and pages know about the caller. */
export type CurrentMember = {
  tenantId: string;
  tenantSlug: string;
  tenantName: string;
  userId: string;
  memberId: string;
  role: Role;
  name: string;
  email: string;
  timeZone: string;
};

/** The slug only selects among the user's own memberships; null when it names none of them. */
export function selectMember(user: CurrentUser, slug: string): CurrentMember | null {
  const membership = user.memberships.find((candidate) => candidate.slug === slug);
  if (!membership) {
    return null;
  }
  return {
    tenantId: membership.tenantId,
    tenantSlug: membership.slug,
    tenantName: membership.tenantName,
    userId: user.id,
    memberId: membership.memberId,
    role: membership.role,
    name: user.name,
    email: user.email,
    timeZone: user.timeZone,
  };
}
