import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getCurrentMember, getCurrentUser } from "./current-member";
import type { CurrentUser } from "./current-user";
import type { CurrentMember } from "./member";
import { PATH_HEADER } from "./path-header";

/** The signed-in person; sends the signed-out to sign in and back to this page. */
export async function requireUser(): Promise<CurrentUser> {
  const user = await getCurrentUser();
  if (!user) {
    const here = (await headers()).get(PATH_HEADER) ?? "/";
    redirect(`/sign-in?next=${encodeURIComponent(here)}`);
  }
  return user;
}

/** The member a page acts for; shows "not found" in tenants one does not belong to. */
export async function requireMember(tenantSlug: string): Promise<CurrentMember> {
  await requireUser();
  return (await getCurrentMember(tenantSlug)) ?? notFound();
}
