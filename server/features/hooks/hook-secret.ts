/**
 * Secrets of hooks, in the form of Standard Webhooks ("whsec_" + base64). They have to be known to check signatures, so
 * they are kept encrypted under the platform's hook key: a copy of the tenant's rows alone reveals none.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { getPlatformSecret } from "@/server/auth/platform-secret";

/** The specification asks for 24 to 64 bytes. */
const SECRET_BYTES = 32;
const ALGORITHM = "aes-256-gcm";
/** Bytes, as NIST SP 800-38D recommends for GCM. */
const IV_BYTES = 12;

export const newHookSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;

/** The hook's id is authenticated along, so that an encrypted secret cannot be moved to another hook. */
export async function encryptSecret(secret: string, hookId: string): Promise<string> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, await getKey(), iv).setAAD(Buffer.from(hookId));
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return ["v1", ...[iv, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))].join(".");
}

/** Throws when the text was changed or belongs to another hook or key. */
export async function decryptSecret(encrypted: string, hookId: string): Promise<string> {
  const [version, iv = "", tag = "", text = ""] = encrypted.split(".");
  if (version !== "v1") {
    throw new Error("The secret was encrypted by a newer release.");
  }
  const decipher = createDecipheriv(ALGORITHM, await getKey(), Buffer.from(iv, "base64url"))
    .setAAD(Buffer.from(hookId))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return decipher.update(text, "base64url", "utf8") + decipher.final("utf8");
}

async function getKey(): Promise<Buffer> {
  return Buffer.from(await getPlatformSecret("hooks"), "hex");
}
