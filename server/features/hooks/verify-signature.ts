/**
 * Signatures of Standard Webhooks (specification 1.0.0): HMAC-SHA256 over "id.timestamp.body", base64, the header may
 * hold several. By Node's own cryptography: a body of 1 MB must not hold the event loop for longer than it takes.
 */
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";
import { AppError } from "@/server/errors";

const MAX_ID_LENGTH = 255;
/** Seconds by which the timestamp may differ, either way. */
const TOLERANCE = 5 * 60;
const SECRET_PREFIX = "whsec_";

type Headers = { get(name: string): string | null };

/** A secret's text as the key that signatures are checked by. */
export const signingKey = (secret: string): KeyObject =>
  createSecretKey(Buffer.from(secret.slice(SECRET_PREFIX.length), "base64"));

/** Checks signature and timestamp; gives the message's id. */
export function verifySignature(key: KeyObject, body: Buffer, headers: Headers): string {
  const id = required(headers, "webhook-id");
  const timestamp = required(headers, "webhook-timestamp");
  const signatures = required(headers, "webhook-signature");
  if (id.length > MAX_ID_LENGTH) {
    throw refused(`The header webhook-id is longer than ${MAX_ID_LENGTH} characters.`);
  }
  checkTimestamp(timestamp);
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
  const isSigned = signatures.split(" ").some((signature) => {
    const [version, code = ""] = signature.split(",");
    const given = Buffer.from(code, "base64");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isSigned) {
    throw refused("No matching signature found.");
  }
  return id;
}

function required(headers: Headers, name: string): string {
  const value = headers.get(name) ?? "";
  if (value === "") {
    throw refused(`The header ${name} is missing.`);
  }
  return value;
}

function checkTimestamp(timestamp: string): void {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw refused("The header webhook-timestamp is no number of seconds.");
  }
  const age = Math.floor(Date.now() / 1000) - Number(timestamp);
  if (Math.abs(age) > TOLERANCE) {
    throw refused(`The message's timestamp is too ${age > 0 ? "old" : "new"}.`);
  }
}

const refused = (reason: string) =>
  new AppError(
    "UNAUTHENTICATED",
    `The delivery was not accepted. ${reason} Sign it as Standard Webhooks says.`,
  );
