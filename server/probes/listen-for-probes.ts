import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getLog } from "../log";
import type { ProbeDoor } from "./answer-probe";

/** Several workers of one machine find a port each from the same setting. */
const PORTS_TRIED = 100;
const PATIENCE_MS = 5_000;

export interface ProbeServer {
  port: number;
  close(): void;
}

/** Answers probes and nothing else; on the next free port when another process has this one. Null when none is free. */
export async function listenForProbes(door: ProbeDoor, first: number): Promise<ProbeServer | null> {
  const options = { headersTimeout: PATIENCE_MS, requestTimeout: PATIENCE_MS, maxHeaderSize: 8_192 };
  const server = createServer(options, (request, response) => {
    if (!door(request, response)) {
      response.writeHead(404, { "content-type": "text/plain" }).end("/healthz, /readyz, /metrics\n");
    }
  });
  // Answering probes must keep no process alive.
  server.unref();
  const port = await listenFrom(server, first);
  if (port === null) {
    getLog("probes").error(
      { first },
      `None of ${PORTS_TRIED} ports from ${first} on is free; probes are not answered.`,
    );
    return null;
  }
  const asked = first === port || first === 0 ? "" : ` (${first} is taken)`;
  getLog("probes").info({ port }, `Probes are answered on port ${port}${asked}`);
  return {
    port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function listenFrom(server: Server, first: number): Promise<number | null> {
  for (let port = first; port < first + PORTS_TRIED && port <= 65_535; port += 1) {
    try {
      server.listen(port);
      await once(server, "listening");
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code !== "EADDRINUSE" && code !== "EACCES") {
        throw error;
      }
    }
  }
  return null;
}
