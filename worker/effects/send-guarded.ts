/**
 * A call to an address that a tenant chose: guarded against addresses inside, bounded in time and size. Redirects are not
 * followed: their target would have to be judged like the address itself.
 */
import { type Dispatcher, errors, request as send } from "undici";
import { env } from "@/server/env";
import { readAnswer } from "./answer-body";
import type { Outcome } from "./effect-entry";
import { createAgent, ForbiddenAddress, isPublicAddress, literalAddress } from "./guarded-agent";

export type GuardedCall = {
  url: string;
  method: Dispatcher.HttpMethod;
  headers: Record<string, string>;
  body: string | null;
  /** Seconds. */
  timeoutSeconds: number;
};

type Answer = { response: Dispatcher.ResponseData; answer: Awaited<ReturnType<typeof readAnswer>> };

let agent: ReturnType<typeof createAgent> | undefined;

/** What the other side answered, or what the call came to without an answer. */
export async function sendGuarded(call: GuardedCall, signal: AbortSignal): Promise<Answer | Outcome> {
  if (!URL.canParse(call.url)) {
    return { kind: "failed", reason: `${call.url} is not a valid address.` };
  }
  const url = new URL(call.url);
  const literal = literalAddress(url);
  if (!env.allowPrivateNetwork && literal !== null && !isPublicAddress(literal)) {
    return { kind: "failed", reason: new ForbiddenAddress(literal).message };
  }
  agent ??= createAgent(env.allowPrivateNetwork);
  const timeout = AbortSignal.timeout(call.timeoutSeconds * 1000);
  try {
    const response = await send(url, {
      dispatcher: agent,
      method: call.method,
      headers: call.headers,
      body: call.body,
      signal: AbortSignal.any([signal, timeout]),
    });
    return { response, answer: await readAnswer(response) };
  } catch (error) {
    return explain(error, url, timeout.aborted ? call.timeoutSeconds : null);
  }
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

/** An answer's text in one line, shortened, as part of a sentence. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? "" : `: ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`;
}
