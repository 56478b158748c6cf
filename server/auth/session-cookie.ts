/**
 * The session cookie: a token encrypted with the platform's secret that names a session row. It proves nothing by
 * itself; the row is looked up on each use, so that signing out and removing a member act at once.
 */
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "../env";
import { getPlatformSecret } from "./platform-secret";

/** Seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

const TokenSchema = z.object({ userId: z.uuid(), sessionId: z.uuid() });
export type SessionToken = z.infer<typeof TokenSchema>;

export const usesHttps = (): boolean => env.baseUrl.startsWith("https://");

export const sessionCookieName = (): string => `${usesHttps() ? "__Secure-" : ""}stepwell.session`;

export function parseSessionToken(token: unknown): SessionToken | null {
  return TokenSchema.safeParse(token).data ?? null;
}

/** What the request's cookie says; null when there is none, or it is forged, foreign or too old. */
export async function readSessionCookie(headers: Headers): Promise<SessionToken | null> {
  const value = findCookie(headers.get("cookie") ?? "", sessionCookieName());
  if (!value) {
    return null;
  }
  const secret = await getPlatformSecret("auth");
  try {
    return parseSessionToken(await decode({ token: decodeURIComponent(value), secret }));
  } catch {
    return null;
  }
}

/** The cookie header of a signed-in browser, for scripts and tests. */
export async function writeSessionCookie(token: SessionToken): Promise<string> {
  const secret = await getPlatformSecret("auth");
  return `${sessionCookieName()}=${await encode({ token, secret, maxAge: SESSION_SECONDS })}`;
}

/** The value of a cookie in a request's header, as it stands there. */
export function findCookie(header: string, name: string): string | null {
  for (const part of header.split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) {
      return value.join("=");
    }
  }
  return null;
}
