import type { Membership } from "../tenancy/memberships";
import { listMemberships } from "../tenancy/memberships";
import { withUser } from "../tenancy/with-tenant";
import type { SessionToken } from "./session-cookie";

/** A person with a live session. */
export type CurrentUser = {
  id: string;
  sessionId: string;
  email: string;
  name: string;
  timeZone: string;
  memberships: Membership[];
};

/** The person behind a session, or null when the session was revoked or has expired. Reads the primary each time. */
export function findSessionUser({ userId, sessionId }: SessionToken): Promise<CurrentUser | null> {
  return withUser(userId, async (tx) => {
    const session = await tx.session.findFirst({
      where: { id: sessionId, revokedAt: null, expiresAt: { gt: new Date() } },
      select: { user: { select: { email: true, name: true, timeZone: true } } },
    });
    if (!session) {
      return null;
    }
    const memberships = await listMemberships(tx, userId);
    return { id: userId, sessionId, ...session.user, memberships };
  });
}
