/**
 * next-auth with e-mail and password. Its token only names a session row of ours; the `jwt` callback looks the row up,
 * and throwing there makes next-auth clear the cookie. The secret lies in the database, so all web processes agree.
 */
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "../env";
import { toAppError } from "../errors";
import { getLog } from "../log";
import { findSessionUser } from "./current-user";
import { getPlatformSecret } from "./platform-secret";
import { parseSessionToken, SESSION_SECONDS, sessionCookieName, usesHttps } from "./session-cookie";
import { revokeSession } from "./sessions";
import { signIn } from "./sign-in";

export async function getAuthOptions(): Promise<NextAuthOptions> {
  return {
    secret: await getPlatformSecret("auth"),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    useSecureCookies: usesHttps(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: usesHttps() },
      },
    },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: async (credentials) => {
          try {
            const session = await signIn(credentials);
            return session && { id: session.userId, ...session };
          } catch (error) {
            throw reported(error);
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => checkToken(user ?? token),
      session: ({ session }) => session,
      // Nothing follows next-auth's redirects: the pages of components/auth decide where to go.
      redirect: () => env.baseUrl,
    },
    events: {
      signOut: async ({ token }) => {
        const session = parseSessionToken(token);
        await (session && revokeSession(session));
      },
    },
    logger,
  };
}

/** Keeps the token while its session lives; also while the database is away, since nobody should be signed out by that. */
async function checkToken(source: unknown): Promise<{ userId: string; sessionId: string }> {
  const token = parseSessionToken(source);
  const isLive = token && (await findSessionUser(token).then(Boolean, isAway));
  if (!isLive) {
    throw new Error("The session has ended.");
  }
  return token;
}

/** next-auth shows the message of what `authorize` throws to the user, so it has to be one of ours. */
function reported(error: unknown): Error {
  const failure = toAppError(error);
  if (failure.status >= 500) {
    getLog("auth").error({ error: failure.cause ?? failure }, "sign-in failed");
  }
  return failure;
}

const logger: NextAuthOptions["logger"] = {
  error: (code, metadata) => getLog("auth").debug({ code, metadata }, "next-auth refused"),
  warn: (code) => getLog("auth").debug({ code }, "next-auth warns"),
  debug: () => undefined,
};

function isAway(error: unknown): boolean {
  return toAppError(error).code === "UNAVAILABLE";
}
