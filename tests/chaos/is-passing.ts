import { TRPCError } from "@trpc/server";

const PASSING = new Set(["SERVICE_UNAVAILABLE", "TOO_MANY_REQUESTS", "INTERNAL_SERVER_ERROR"]);

/** Whether a procedure failed for a reason that goes by, so that the same may be asked again. */
export function isPassing(error: unknown): boolean {
  return error instanceof TRPCError && PASSING.has(error.code);
}
