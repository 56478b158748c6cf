/**
 * The door for other systems: a signed JSON body starts an instance. Knows nothing of Next.js, so that any server which
 * speaks Request and Response can put it up. Every answer is JSON, and every refusal says what to do.
 */
import { createHash } from "node:crypto";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { failureResponse } from "@/server/failure-response";
import { readLimited } from "@/server/read-limited";
import { getHookByPublicId } from "./get-hook-by-public-id";
import { parseSubmission } from "./parse-submission";
import { recordDelivery } from "./record-delivery";
import { verifySignature } from "./verify-signature";

/** Bytes of a delivery, and what a longer one is told. */
const BODY = {
  limit: 1_000_000,
  complaint: "The body is larger than 1 MB. Send less, or send files by address.",
};
const MAX_KEY_LENGTH = 255;

export async function receiveDelivery(request: Request, publicId: string): Promise<Response> {
  try {
    return await accept(request, publicId);
  } catch (error) {
    return failureResponse(error, "hooks", { publicId });
  }
}

async function accept(request: Request, publicId: string): Promise<Response> {
  const hook = await getHookByPublicId(publicId);
  const body = await readLimited(request, BODY);
  const messageId = verifySignature(hook.secret, body, request.headers);
  if (hook.isDisabled) {
    throw new AppError("GONE", "This hook is disabled. Ask the owner of the process to enable it.");
  }
  checkType(request.headers);
  const delivery = {
    hook,
    keys: [...new Set([messageId, readIdempotencyKey(request.headers) ?? messageId])],
    bodyHash: createHash("sha256").update(body).digest("hex"),
    submission: parseSubmission(body),
  };
  const { instanceId, reference, isReplay } = await recordDelivery(delivery);
  const url = `${env.baseUrl}/${hook.tenantSlug}/requests/${instanceId}`;
  return Response.json(
    { instance: { id: instanceId, reference, url } },
    { status: 202, headers: isReplay ? { "idempotent-replay": "true" } : {} },
  );
}

function checkType(headers: Headers): void {
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new AppError("UNSUPPORTED_TYPE", "Send JSON, with the content type application/json.");
  }
}

function readIdempotencyKey(headers: Headers): string | null {
  const key = headers.get("idempotency-key");
  if (key !== null && (key === "" || key.length > MAX_KEY_LENGTH)) {
    throw new AppError("INVALID_INPUT", `Idempotency-Key must have 1 to ${MAX_KEY_LENGTH} characters.`);
  }
  return key;
}
