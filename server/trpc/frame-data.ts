import { requireMember, requireUser } from "../auth/require-member";
import { canWorkOnTasks } from "../features/tasks/tasks.policy";
import { createCaller } from "./router";

/** What the frame around a tenant's pages shows: who, where, and how many tasks wait. */
export async function getFrameData(tenantSlug: string) {
  const [user, member] = [await requireUser(), await requireMember(tenantSlug)];
  const { memberId, name, email, role, timeZone } = member;
  return {
    tenant: { slug: member.tenantSlug, name: member.tenantName },
    tenants: user.memberships.map(({ slug, tenantName }) => ({ slug, name: tenantName })),
    member: { memberId, name, email, role, timeZone },
    inbox: canWorkOnTasks(member) ? await createCaller({ user, member }).tasks.count() : null,
  };
}
