import { v7 as newId } from "uuid";
import type { CurrentMember } from "@/server/auth/member";
import { createCaller as createRouterCaller } from "@/server/trpc/router";

/** Calls procedures as a member would through the browser, without HTTP. Null: signed out. */
export function createCaller(member: CurrentMember | null) {
  if (!member) {
    return createRouterCaller({ user: null, member: null });
  }
  const { userId, email, name, timeZone, tenantId, memberId, role, tenantSlug, tenantName } = member;
  const memberships = [{ tenantId, memberId, role, slug: tenantSlug, tenantName }];
  return createRouterCaller({
    user: { id: userId, sessionId: newId(), email, name, timeZone, memberships },
    member,
  });
}
