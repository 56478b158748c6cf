import { v7 as newId } from "uuid";
import { withUser } from "../tenancy/with-tenant";
import { SESSION_SECONDS, type SessionToken } from "./session-cookie";

/** A new session of the user; its id goes into the cookie. */
export async function createSession(userId: string): Promise<SessionToken> {
  const sessionId = newId();
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
  await withUser(userId, (tx) => tx.session.create({ data: { id: sessionId, userId, expiresAt } }));
  return { userId, sessionId };
}

export async function revokeSession({ userId, sessionId }: SessionToken): Promise<void> {
  await withUser(userId, (tx) =>
    tx.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: new Date() } }),
  );
}

/** Signs the user out on every device. */
export async function revokeAllSessions(userId: string): Promise<void> {
  await withUser(userId, (tx) =>
    tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: new Date() } }),
  );
}
