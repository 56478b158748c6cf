import { errors, request as send } from "undici";
import type { EffectRequest } from "@/contracts/journal";
import { env } from "@/server/env";
import { readAnswer } from "./answer-body";
import type { EffectEntry, Outcome } from "./effect-entry";
import { createAgent, ForbiddenAddress, isPublicAddress, literalAddress } from "./guarded-agent";

type HttpRequest = Extract<EffectRequest, { kind: "http" }>;
type Agent = ReturnType<typeof createAgent>;

/** Answers that say "not now" (RFC 9110, 6585); every other 4xx would come again. */
const WORTH_RETRYING = new Set([408, 425, 429]);

let agent: Agent | undefined;

/** Calls another system. Redirects are not followed: their target would have to be judged like the address itself. */
export const http: EffectEntry<"http"> = async ({ request, id }, signal) => {
  if (!URL.canParse(request.url)) {
    return { kind: "failed", reason: `${request.url} is not a valid address.` };
  }
  const url = new URL(request.url);
  const literal = literalAddress(url);
  if (!env.allowPrivateNetwork && literal !== null && !isPublicAddress(literal)) {
    return { kind: "failed", reason: new ForbiddenAddress(literal).message };
  }
  agent ??= createAgent(env.allowPrivateNetwork);
  const timeout = AbortSignal.timeout(request.timeoutSeconds * 1000);
  try {
    const response = await send(url, {
      dispatcher: agent,
      method: readMethod(request),
      headers: readHeaders(request, id),
      body: readBody(request),
      signal: AbortSignal.any([signal, timeout]),
    });
    return judge(url, response.statusCode, response.headers["retry-after"], await readAnswer(response));
  } catch (error) {
    return explain(error, url, timeout.aborted ? request.timeoutSeconds : null);
  }
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
  for (const { name, value } of request.headers) {
    headers[name.toLowerCase()] = value;
  }
  headers["idempotency-key"] = effectId;
  return headers;
}

function readBody({ method, body }: HttpRequest): string | null {
  return body === null || method === "GET" ? null : JSON.stringify(body);
}

type Answer = Awaited<ReturnType<typeof readAnswer>>;

function judge(url: URL, status: number, retryAfter: string | string[] | undefined, answer: Answer): Outcome {
  if (!answer.ok) {
    return { kind: "failed", reason: `${url.host} answered with more than 1 MB.` };
  }
  if (status >= 200 && status < 300) {
    return { kind: "succeeded", result: { status, body: answer.body } };
  }
  const reason = `${url.host} answered ${status}${excerpt(answer.text)}.`;
  if (status >= 300 && status < 400) {
    return {
      kind: "failed",
      reason: `${url.host} answered with a redirect (${status}); call the final address instead.`,
    };
  }
  if (status < 500 && !WORTH_RETRYING.has(status)) {
    return { kind: "failed", reason };
  }
  return { kind: "retry", reason, afterMs: readRetryAfter(retryAfter) };
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? "" : `: ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`;
}

/** Seconds or a date (RFC 9110, 10.2.3), as milliseconds from now. */
function readRetryAfter(header: string | string[] | undefined): number | undefined {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) {
    return undefined;
  }
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

function explain(error: unknown, url: URL, timedOutAfter: number | null): Outcome {
  if (timedOutAfter !== null) {
    return { kind: "retry", reason: `${url.host} did not answer within ${timedOutAfter} s.` };
  }
  if (error instanceof ForbiddenAddress) {
    return { kind: "failed", reason: error.message };
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof errors.InvalidArgumentError) {
    return { kind: "failed", reason: `The call to ${url.host} cannot be made: ${message}.` };
  }
  return { kind: "retry", reason: `${url.host} could not be reached: ${message}.` };
}
