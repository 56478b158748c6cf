/**
 * Texts that only our own servers can have made: JSON and its seal, under a key that all servers share. Everybody can read
 * them, nobody can make or change one, and one made for a purpose is worth nothing for another.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { z } from "zod";
import { getPlatformSecret } from "@/server/auth/platform-secret";

export type TokenPurpose = "challenge" | "pass" | "browser" | "person";

export async function seal(purpose: TokenPurpose, text: string): Promise<string> {
  const key = await getPlatformSecret("links");
  return createHmac("sha256", key).update(`${purpose}\n${text}`).digest("base64url");
}

export async function signToken(purpose: TokenPurpose, content: object): Promise<string> {
  const body = Buffer.from(JSON.stringify(content)).toString("base64url");
  return `${body}.${await seal(purpose, body)}`;
}

/** What a token says; null when it is not ours, for something else, or of another shape. */
export async function readToken<T>(
  purpose: TokenPurpose,
  token: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const [body = "", mac = ""] = token.split(".");
  const [expected, given] = [Buffer.from(await seal(purpose, body)), Buffer.from(mac)];
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const content: unknown = JSON.parse(Buffer.from(body, "base64url").toString("utf8"));
  return schema.safeParse(content).data ?? null;
}
