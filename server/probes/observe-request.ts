import type { IncomingMessage, ServerResponse } from "node:http";
import { observe, tally } from "./tally";

/** Few and fixed: a label that a caller could make up would fill the memory of whoever collects the figures. */
const ROUTES: readonly (readonly [prefix: string, route: string])[] = [
  ["/api/hooks/", "hook"],
  ["/api/trpc/", "trpc"],
  ["/api/auth/", "auth"],
  ["/api/files", "files"],
  ["/api/live", "live"],
  ["/api/", "api"],
  ["/_next/", "static"],
];

/** Counts a request and how long its answer took, once it has ended. Streams that stay open are left out. */
export function observeRequest(request: IncomingMessage, response: ServerResponse): void {
  const { url = "/" } = request;
  const route = ROUTES.find(([prefix]) => url.startsWith(prefix))?.[1] ?? "page";
  if (route === "live") {
    return;
  }
  const begun = performance.now();
  response.once("close", () => {
    const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : "gone";
    observe(tally.requests, (performance.now() - begun) / 1000, route, status);
  });
}
