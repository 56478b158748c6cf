/**
 * The closed set of ways in which a request can fail, and the one table that says what each is called elsewhere. What
 * belongs to another tenant is NOT_FOUND: its existence is not to be told.
 */
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";
import { isDatabaseAway } from "./database/is-database-away";

export const ERROR_CODES = {
  INVALID_INPUT: { trpc: "BAD_REQUEST", status: 400 },
  UNAUTHENTICATED: { trpc: "UNAUTHORIZED", status: 401 },
  FORBIDDEN: { trpc: "FORBIDDEN", status: 403 },
  NOT_FOUND: { trpc: "NOT_FOUND", status: 404 },
  /** The thing is no longer in the state that the request was made for: somebody else was faster. */
  CONFLICT: { trpc: "CONFLICT", status: 409 },
  /** It was there and has ended for good: a closed link, an archived process. */
  GONE: { trpc: "PRECONDITION_FAILED", status: 410 },
  TOO_LARGE: { trpc: "PAYLOAD_TOO_LARGE", status: 413 },
  UNSUPPORTED_TYPE: { trpc: "UNSUPPORTED_MEDIA_TYPE", status: 415 },
  /** Understood and well-formed, but against a rule: a process with errors cannot be published. */
  REFUSED: { trpc: "UNPROCESSABLE_CONTENT", status: 422 },
  /** More than may come or wait at a time. Says when to come back: Retry-After. */
  TOO_MANY_REQUESTS: { trpc: "TOO_MANY_REQUESTS", status: 429 },
  /** For now: the database is away, the server is shutting down. Try again. */
  UNAVAILABLE: { trpc: "SERVICE_UNAVAILABLE", status: 503 },
  INTERNAL: { trpc: "INTERNAL_SERVER_ERROR", status: 500 },
} as const satisfies Record<string, { trpc: TRPC_ERROR_CODE_KEY; status: number }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Complaints by field path, for example `items[0].quantity`; shown at the field. */
export type FieldErrors = Record<string, string[]>;

export type ErrorDetails = {
  fieldErrors?: FieldErrors;
  /** Whole seconds after which the same may succeed. */
  retryAfter?: number;
  [name: string]: unknown;
};

/** A failure that the user is told about. The message says what happened, why, and what to do next. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }
}

export function notFound(thing: string): AppError {
  return new AppError("NOT_FOUND", `This ${thing} does not exist, or you may not see it.`);
}

/** The database is away for now; why is for the log and the operator, not for whoever asked. */
export function databaseAway(cause: unknown): AppError {
  return new AppError(
    "UNAVAILABLE",
    "The database cannot be reached just now. Try again in a moment.",
    {},
    cause,
  );
}

/** Anything thrown, as an AppError; what nobody foresaw becomes INTERNAL and keeps its cause for the log. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) {
    return error;
  }
  if (isDatabaseAway(error)) {
    return databaseAway(error);
  }
  return new AppError("INTERNAL", "Something went wrong on our side. Try again in a moment.", {}, error);
}
