import { type CurrentUser, findSessionUser } from "../auth/current-user";
import { type CurrentMember, selectMember } from "../auth/member";
import { readSessionCookie } from "../auth/session-cookie";
import { CLIENT_ADDRESS_HEADER } from "../web/client-address-header";

/** Names the tenant that the page shows. Only a selector: it is looked up among the user's memberships. */
export const TENANT_HEADER = "x-stepwell-tenant";

export type Context = {
  user: CurrentUser | null;
  member: CurrentMember | null;
  /** Where the request comes from; null when it did not come through our web server. */
  clientAddress?: string | null;
  /** The caller's span as W3C trace context, if it has one. */
  traceparent?: string | null;
  /** What public pages read a cookie from. */
  requestHeaders?: Headers;
  /** What goes along with the answer; absent where there is no HTTP. */
  answerHeaders?: Headers;
};

/** The caller of a request, from its session. Works on any Request, so also outside of Next.js. */
export async function createContext(headers: Headers): Promise<Context> {
  const token = await readSessionCookie(headers);
  const user = token ? await findSessionUser(token) : null;
  const slug = headers.get(TENANT_HEADER);
  const member = user && slug ? selectMember(user, slug) : null;
  return {
    user,
    member,
    clientAddress: headers.get(CLIENT_ADDRESS_HEADER),
    traceparent: headers.get("traceparent"),
  };
}
