import { type Dispatcher, errors, request as send } from "undici";
import type { EffectRequest } from "@/contracts/journal";
import { env } from "@/server/env";
import { readAnswer } from "./answer-body";
import type { EffectEntry, Outcome } from "./effect-entry";
import { isFinalStatus } from "./final-status";
import { createAgent, ForbiddenAddress, isPublicAddress, literalAddress } from "./guarded-agent";
import { readRetryAfter } from "./retry-after";

type HttpRequest = Extract<EffectRequest, { kind: "http" }>;
type Agent = ReturnType<typeof createAgent>;

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
    return judge(request, response, await readAnswer(response));
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

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? "" : `: ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`;
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
