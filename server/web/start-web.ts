/**
 * The one HTTP server of a web process. Hooks and probes are answered before anything else, so that they need not pass
 * through what pages need; all else is the pages' matter.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { env } from "../env";
import { getLog } from "../log";
import { observeRequest } from "../probes/observe-request";
import { clientAddress } from "./client-address";
import { CLIENT_ADDRESS_HEADER } from "./client-address-header";
import { answerHook } from "./hook-door";

/** Answers later, or not at all when it is the wrong one to ask. */
export type Door = (request: IncomingMessage, response: ServerResponse) => boolean;
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface WebServer {
  port: number;
  /** Takes no more, finishes what it has begun, and cuts off what has not ended by then. */
  close(graceMs: number): Promise<void>;
}

/** Milliseconds and bytes. A sender that is slower or says more than this in its headers is none of ours. */
export const BOUNDS = {
  headersTimeout: 15_000,
  /** For the largest upload over a slow telephone. */
  requestTimeout: 180_000,
  /** Longer than the usual minute of load balancers, which must not find a connection closed that they are about to use. */
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
  maxConnections: 20_000,
};

/** Streams that end only with their page; a page that is cut off asks the next server. */
const ENDLESS = /^\/api\/live(?:\?|$)/;

export async function startWeb(
  port: number,
  { doors = [], pages, bounds = BOUNDS }: { doors?: readonly Door[]; pages: Pages; bounds?: typeof BOUNDS },
): Promise<WebServer> {
  const streams = new Set<ServerResponse>();
  let closing = false;
  const { maxConnections, ...options } = bounds;
  const server = createServer(options, (request, response) => {
    if (closing) response.setHeader("connection", "close");
    observeRequest(request, response);
    if ([answerHook, ...doors].some((door) => door(request, response))) return;
    if (ENDLESS.test(request.url ?? "")) {
      streams.add(response);
      response.once("close", () => streams.delete(response));
    }
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request, env.trustedProxies);
    pages(request, response).catch((error: unknown) => failPage(response, error));
  });
  server.maxConnections = maxConnections;
  server.listen(port);
  await once(server, "listening");
  return {
    port: portOf(server),
    close: (graceMs) => {
      closing = true;
      for (const stream of streams) stream.destroy();
      return close(server, graceMs);
    },
  };
}

function failPage(response: ServerResponse, error: unknown): void {
  getLog("web").error({ error }, "a page could not be answered");
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(500, { "content-type": "text/plain" }).end("Something went wrong on our side.");
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** How often connections that have become idle are let go. */
const LOOK_MS = 50;

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = once(server, "close").then(() => true);
  server.close();
  const deadline = performance.now() + graceMs;
  while (performance.now() < deadline) {
    server.closeIdleConnections();
    if (await Promise.race([closed, pause(LOOK_MS, false)])) return;
  }
  server.closeAllConnections();
  await closed;
}
