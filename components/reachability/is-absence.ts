import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@/server/trpc/router";

/** Whether a request failed because something is away: what was read before still holds, and it will be read again. */
export function isAbsence(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  const { data }: TRPCClientError<AppRouter> = error;
  return !data || data.appCode === "UNAVAILABLE";
}
