import { AppError } from "../errors";
import { StaleRevision } from "./stale-revision";

/** Whether what failed is not to blame: the database was away, or somebody else was quicker. It is simply done again. */
export function isNobodysFault(error: unknown): boolean {
  return error instanceof StaleRevision || (error instanceof AppError && error.code === "UNAVAILABLE");
}
