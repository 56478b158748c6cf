import { isDatabaseAway } from "../database/is-database-away";
import { suspectDatabase } from "../database-state";
import { AppError, databaseAway } from "../errors";

/** Rethrows; what means "the database is away" becomes UNAVAILABLE, so that callers know to try again. */
export function throwUnavailable(error: unknown): never {
  if (!(error instanceof AppError) && isDatabaseAway(error)) {
    suspectDatabase(error);
    throw databaseAway(error);
  }
  throw error;
}
