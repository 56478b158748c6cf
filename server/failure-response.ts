import { type AppError, toAppError } from "./errors";
import { getLog } from "./log";

/** Seconds after which a caller should try again while the database is away. */
const RETRY_AFTER = 5;

/** An answer in JSON, before any server has made it its own. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: object;
}

/**
 * What every edge but tRPC answers with when something fails: the code, a sentence, and complaints about fields. What is
 * our own fault is logged here, once; `edge` names the place and `about` what it was about.
 */
export function failureAnswer(error: unknown, edge: string, about: object = {}): Answer {
  const failure = toAppError(error);
  const { code, message, status, details } = failure;
  if (status >= 500) {
    getLog(edge).error({ error: failure.cause ?? failure, ...about }, message);
  }
  const retryAfter = retryAfterOf(failure);
  return {
    status,
    headers: retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
    body: { error: { code, message, ...(details.fieldErrors && { fieldErrors: details.fieldErrors }) } },
  };
}

/** `failureAnswer` as the web's Response. */
export function failureResponse(error: unknown, edge: string, about: object = {}): Response {
  const { body, ...init } = failureAnswer(error, edge, about);
  return Response.json(body, init);
}

/** Seconds after which a caller may try again; undefined when that would change nothing. */
export function retryAfterOf({ code, details }: AppError): number | undefined {
  return details.retryAfter ?? (code === "UNAVAILABLE" ? RETRY_AFTER : undefined);
}
