import { getCurrentUser } from "../auth/current-member";
import { selectMember } from "../auth/member";
import { createCaller } from "./router";

/** Procedures for server components, in the name of the signed-in person, without a round trip. */
export async function createPageCaller(tenantSlug?: string) {
  const user = await getCurrentUser();
  return createCaller({ user, member: user && tenantSlug ? selectMember(user, tenantSlug) : null });
}
