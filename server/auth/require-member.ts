import { notFound, redirect } from "next/navigation";
import { type CurrentMember, getCurrentUser } from "./current-member";
import { selectMember } from "./member";

/** The member a page acts for: sends the signed-out to sign in, and shows "not found" in tenants one does not belong to. */
export async function requireMember(tenantSlug: string): Promise<CurrentMember> {
  const user = await getCurrentUser();
  if (!user) redirect(`/sign-in?next=${encodeURIComponent(`/${tenantSlug}`)}`);
  return selectMember(user, tenantSlug) ?? notFound();
}
