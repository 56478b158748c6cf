import { AppError, isDatabaseAway } from "../errors";

/**
 * Prisma's names for a database that is away: P1001 cannot reach, P1002 timed out, P1008 operation timed out, P1017
 * connection closed, P2024 and P2028 no connection or transaction in time.
 */
const PRISMA_AWAY = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);

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
    AWAY_MESSAGES.some((message) => error.message.includes(message))
  );
}
