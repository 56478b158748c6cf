/**
 * The door for other systems: a signed JSON body starts an instance. Knows no server, so that any one can put it up. Every
 * answer is JSON, and every refusal says what to do.
 */
import { hash } from "node:crypto";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { type Answer, failureAnswer } from "@/server/failure-response";
import { type Readable, readLimited } from "@/server/read-limited";
import { admitCall } from "@/server/runtime/admit-start";
import { activeTraceparent, inSpan } from "@/server/tracing";
import { getHookByPublicId } from "./get-hook-by-public-id";
import { findKnownHook } from "./known-hooks";
import type { OpenHook } from "./open-hook";
import { parseSubmission } from "./parse-submission";
import { checkRoomForDelivery, recordDelivery } from "./record-delivery";
import { verifySignature } from "./verify-signature";
import { disabledHook } from "./write-deliveries";

/** Bytes of a delivery, and what a longer one is told. */
const BODY = {
  limit: 1_000_000,
  complaint: "The body is larger than 1 MB. Send less, or send files by address.",
};
const MAX_KEY_LENGTH = 255;

/** The web's Request is one, and so is what a plain HTTP server makes of its own. */
export type Call = Readable;

export async function receiveDelivery(call: Call, publicId: string): Promise<Answer> {
  try {
    const parent = call.headers.get("traceparent");
    return await inSpan("hook", { kind: "server", parent }, () => accept(call, publicId));
  } catch (error) {
    return failureAnswer(error, "hooks", { publicId });
  }
}

/** By what is known of the hook; whatever that refuses is looked at again with the hook as it is now. */
async function accept(call: Call, publicId: string): Promise<Answer> {
  const known = findKnownHook(publicId);
  const hook = known ?? (await getHookByPublicId(publicId));
  checkRoomForDelivery(hook);
  const body = await readLimited(call, BODY);
  try {
    return await record(hook, call.headers, body);
  } catch (error) {
    if (known === undefined || !mayBeOutdated(error)) {
      throw error;
    }
    return record(await getHookByPublicId(publicId), call.headers, body);
  }
}

const OUTDATED = new Set(["UNAUTHENTICATED", "GONE", "UNSUPPORTED_TYPE", "INVALID_INPUT"]);

/** The refusals that a disabled hook or another secret would change. */
const mayBeOutdated = (error: unknown) => error instanceof AppError && OUTDATED.has(error.code);

async function record(hook: OpenHook, headers: Call["headers"], body: Buffer): Promise<Answer> {
  const messageId = verifySignature(hook.key, body, headers);
  if (hook.isDisabled) {
    throw disabledHook();
  }
  checkType(headers);
  const delivery = {
    hook,
    keys: [...new Set([messageId, readIdempotencyKey(headers) ?? messageId])],
    bodyHash: hash("sha256", body, "hex"),
    submission: parseSubmission(body),
    traceparent: activeTraceparent(),
    bytes: body.length,
  };
  await admitCall(hook.tenantId);
  const { instanceId, reference, tenantSlug, isReplay } = await recordDelivery(delivery);
  const url = `${env.baseUrl}/${tenantSlug}/requests/${instanceId}`;
  return {
    status: 202,
    headers: isReplay ? { "idempotent-replay": "true" } : {},
    body: { instance: { id: instanceId, reference, url } },
  };
}

function checkType(headers: Call["headers"]): void {
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new AppError("UNSUPPORTED_TYPE", "Send JSON, with the content type application/json.");
  }
}

function readIdempotencyKey(headers: Call["headers"]): string | null {
  const key = headers.get("idempotency-key");
  if (key !== null && (key === "" || key.length > MAX_KEY_LENGTH)) {
    throw new AppError("INVALID_INPUT", `Idempotency-Key must have 1 to ${MAX_KEY_LENGTH} characters.`);
  }
  return key;
}
