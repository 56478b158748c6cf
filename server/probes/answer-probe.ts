/**
 * The probes of one process: /healthz (it lives), /readyz (give it work, or not yet and why), /metrics (Prometheus). Plain
 * node:http, so that they answer whatever state pages or lanes are in.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Registry } from "prom-client";
import { env } from "../env";
import { getLog } from "../log";
import { metricsText } from "./metrics";
import { type Checks, createReadiness } from "./readiness";

type Answer = { status: number; type: string; body: string };
type Probe = (request: IncomingMessage) => Promise<Answer>;

/** Answers a probe, now or a moment later; false when the request is for something else. */
export type ProbeDoor = (request: IncomingMessage, response: ServerResponse) => boolean;

export function createProbes({ checks, metrics }: { checks: Checks; metrics: Registry }): ProbeDoor {
  const readiness = createReadiness(checks);
  const probes: Readonly<Record<string, Probe>> = {
    "/healthz": async () => json(200, { alive: true, server: env.serverName }),
    "/readyz": async () => {
      const answer = await readiness();
      return json(answer.ready ? 200 : 503, answer);
    },
    "/metrics": async (request) =>
      mayReadMetrics(request)
        ? { status: 200, type: metrics.contentType, body: await metricsText(metrics) }
        : json(401, { error: "Send METRICS_TOKEN as a bearer token." }),
  };
  return (request, response) => {
    const [address = ""] = (request.url ?? "").split("?");
    const probe = probes[address];
    if (probe === undefined) {
      return false;
    }
    void answer(probe, request, response);
    return true;
  };
}

async function answer(probe: Probe, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    send(request, response, json(405, { error: "Ask with GET." }));
    return;
  }
  try {
    send(request, response, await probe(request));
  } catch (error) {
    getLog("probes").error({ error }, "a probe could not be answered");
    send(
      request,
      response,
      json(500, { error: "The probe could not be answered; the log names the reason." }),
    );
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, type, body }: Answer): void {
  if (!response.destroyed) {
    const headers = {
      "content-type": type,
      "cache-control": "no-store",
      "content-length": Buffer.byteLength(body),
    };
    response.writeHead(status, headers).end(request.method === "HEAD" ? "" : body);
  }
}

const json = (status: number, body: object): Answer => ({
  status,
  type: "application/json",
  body: `${JSON.stringify(body)}\n`,
});

/** Hashed first, so that the comparison takes the same time whatever was sent. */
function mayReadMetrics({ headers }: IncomingMessage): boolean {
  const { metricsToken } = env;
  return (
    metricsToken === undefined ||
    timingSafeEqual(digest(headers.authorization), digest(`Bearer ${metricsToken}`))
  );
}

const digest = (text = "") => createHash("sha256").update(text).digest();
