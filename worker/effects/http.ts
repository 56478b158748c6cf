import type { Dispatcher } from "undici";
import type { EffectRequest } from "@/contracts/journal";
import { activeTraceparent } from "@/server/tracing";
import type { Answer } from "./answer-body";
import type { EffectEntry, Outcome } from "./effect-entry";
import { isFinalStatus } from "./final-status";
import { readRetryAfter } from "./retry-after";
import { excerpt, sendGuarded } from "./send-guarded";

type HttpRequest = Extract<EffectRequest, { kind: "http" }>;

/** Calls another system. */
export const http: EffectEntry<"http"> = async ({ request, id }, signal) => {
  const { url, timeoutSeconds } = request;
  const method = readMethod(request);
  const headers = readHeaders(request, id);
  const call = { url, method, headers, body: readBody(request), timeoutSeconds };
  const answered = await sendGuarded(call, signal);
  return "kind" in answered ? answered : judge(request, answered.response, answered.answer);
};

function readMethod({ method }: HttpRequest) {
  const known = (["GET", "POST", "PUT", "PATCH", "DELETE"] as const).find(
    (candidate) => candidate === method,
  );
  if (known === undefined) {
    throw new Error(`The method ${method} is unknown.`);
  }
  return known;
}

/** The process's own headers win, except for the idempotency key, which is ours to keep the same. */
function readHeaders(request: HttpRequest, effectId: string): Record<string, string> {
  const headers: Record<string, string> = {
    "user-agent": "Stepwell",
    accept: "application/json, text/*;q=0.9, */*;q=0.1",
  };
  if (request.body !== null) {
    headers["content-type"] = "application/json";
  }
  const traceparent = activeTraceparent();
  if (traceparent !== null) {
    headers.traceparent = traceparent;
  }
  for (const { name, value } of request.headers) {
    headers[name.toLowerCase()] = value;
  }
  headers["idempotency-key"] = effectId;
  return headers;
}

function readBody({ method, body }: HttpRequest): string | null {
  return body === null || method === "GET" ? null : JSON.stringify(body);
}

function judge(
  request: HttpRequest,
  { statusCode: status, headers }: Dispatcher.ResponseData,
  answer: Answer,
): Outcome {
  const { host } = new URL(request.url);
  if (!answer.ok) {
    return { kind: "failed", reason: `${host} answered with more than 1 MB.` };
  }
  if (status >= 200 && status < 300) {
    return { kind: "succeeded", result: { status, body: answer.body } };
  }
  const code = String(status);
  if (status >= 300 && status < 400) {
    const reason = `${host} answered with a redirect (${status}); call the final address instead.`;
    return { kind: "failed", reason, code };
  }
  const reason = `${host} answered ${status}${excerpt(answer.text)}.`;
  if (isFinalStatus(status, request)) {
    return { kind: "failed", reason, code };
  }
  return { kind: "retry", reason, code, afterMs: readRetryAfter(headers["retry-after"], Date.now()) };
}
