import { z } from "zod";
import { AppError, isDatabaseAway } from "../errors";

/**
 * Prisma's names for a database that is away: P1001 cannot reach, P1002 timed out, P1008 operation timed out, P1017
 * connection closed, P2024 and P2028 no connection or transaction in time.
 */
const PRISMA_AWAY = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);

/** Where Prisma keeps PostgreSQL's own code for an error that it has no name for. */
const AdapterErrorSchema = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
});

/** Connection lost, shutting down or starting up, and no connection left: all pass by themselves. */
const AWAY_STATES = /^(08...|57P0[123]|53300)$/;

const AWAY_MESSAGES = [
  "timeout exceeded when trying to connect",
  "Query read timeout",
  "Connection terminated",
];

/** Rethrows; what means "the database is away" becomes UNAVAILABLE, so that callers know to try again. */
export function throwUnavailable(error: unknown): never {
  if (isAway(error)) {
    throw new AppError(
      "UNAVAILABLE",
      "The database cannot be reached just now. Try again in a moment.",
      {},
      error,
    );
  }
  throw error;
}

function isAway(error: unknown): boolean {
  if (error instanceof AppError || !(error instanceof Error)) {
    return false;
  }
  const code = "code" in error ? String(error.code) : "";
  return (
    isDatabaseAway(error) ||
    PRISMA_AWAY.has(code) ||
    AWAY_STATES.test(
      AdapterErrorSchema.safeParse(error).data?.meta.driverAdapterError.cause.originalCode ?? code,
    ) ||
    AWAY_MESSAGES.some((message) => error.message.includes(message))
  );
}
