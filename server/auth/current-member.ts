import { headers } from "next/headers";
import { cache } from "react";
import { type CurrentUser, findSessionUser } from "./current-user";
import { type CurrentMember, selectMember } from "./member";
import { readSessionCookie } from "./session-cookie";

/** Who is signed in, for server components and route handlers; read once per request. */
export const getCurrentUser = cache(async (): Promise<CurrentUser | null> => {
  const token = await readSessionCookie(new Headers(await headers()));
  return token ? findSessionUser(token) : null;
});

/** The signed-in user as a member of the tenant in the address; null when signed out or not a member. */
export async function getCurrentMember(tenantSlug: string): Promise<CurrentMember | null> {
  const user = await getCurrentUser();
  return user ? selectMember(user, tenantSlug) : null;
}
