import type { CurrentMember } from "../auth/member";
import { AppError, notFound } from "../errors";
import { createContext, TENANT_HEADER } from "./context";

/**
 * In whose name a request outside of tRPC is made. Links and event streams cannot send headers, so the tenant may stand in the
 * query as well; either way it only selects among the memberships of the session.
 */
export async function getRequestMember(request: Request): Promise<CurrentMember> {
  const headers = new Headers(request.headers);
  const slug = headers.get(TENANT_HEADER) ?? new URL(request.url).searchParams.get("tenant") ?? "";
  headers.set(TENANT_HEADER, slug);
  const { user, member } = await createContext(headers);
  if (!user) throw new AppError("UNAUTHENTICATED", "You are signed out. Sign in again to continue.");
  if (!member) throw notFound("workspace");
  return member;
}
