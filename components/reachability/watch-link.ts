import { TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { AppRouter } from "@/server/trpc/router";
import { reachability } from "./reachability";

/** Passes everything on, and tells what answers say about the reach of the server and its database. */
export const watchLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (error) => {
          if (error.data?.appCode === "UNAVAILABLE") {
            reachability.reportDatabaseAway();
          } else if (!error.data && !isAborted(error)) {
            reachability.suspect();
          }
          observer.error(error);
        },
      }),
    );

/** Given up by the page itself, for example because the person went elsewhere. */
function isAborted(error: unknown): boolean {
  return error instanceof TRPCClientError && error.cause?.name === "AbortError";
}
