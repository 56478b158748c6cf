import { toAppError } from "./errors";
import { getLog } from "./log";

/** Seconds after which a caller should try again while the database is away. */
const RETRY_AFTER = 5;

/**
 * What every edge but tRPC answers with when something fails: the code, a sentence, and complaints about fields. What is
 * our own fault is logged here, once; `edge` names the place and `about` what it was about.
 */
export function failureResponse(error: unknown, edge: string, about: object = {}): Response {
  const failure = toAppError(error);
  const { code, message, status, details } = failure;
  if (status >= 500) {
    getLog(edge).error({ error: failure.cause ?? failure, ...about }, message);
  }
  return Response.json(
    { error: { code, message, ...(details.fieldErrors && { fieldErrors: details.fieldErrors }) } },
    { status, headers: code === "UNAVAILABLE" ? { "retry-after": String(RETRY_AFTER) } : {} },
  );
}
