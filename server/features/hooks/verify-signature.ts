import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { AppError } from "@/server/errors";

const MAX_ID_LENGTH = 255;

/** Checks the signature per Standard Webhooks (timestamp within 5 minutes); gives the message's id. */
export function verifySignature(secret: string, body: Buffer, headers: Headers): string {
  const id = headers.get("webhook-id") ?? "";
  const signed = {
    "webhook-id": id,
    "webhook-timestamp": headers.get("webhook-timestamp") ?? "",
    "webhook-signature": headers.get("webhook-signature") ?? "",
  };
  const missing = Object.entries(signed).find(([, value]) => value === "");
  if (missing) {
    throw refused(`The header ${missing[0]} is missing.`);
  }
  if (id.length > MAX_ID_LENGTH) {
    throw refused(`The header webhook-id is longer than ${MAX_ID_LENGTH} characters.`);
  }
  try {
    new Webhook(secret).verify(body, signed, { jsonParse: false });
  } catch (error) {
    if (error instanceof WebhookVerificationError) {
      throw refused(`${error.message}.`);
    }
    throw error;
  }
  return id;
}

const refused = (reason: string) =>
  new AppError(
    "UNAUTHENTICATED",
    `The delivery was not accepted. ${reason} Sign it as Standard Webhooks says.`,
  );
