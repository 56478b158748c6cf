/** A real HTTP server on loopback that a test's processes call. */
import { createServer, type IncomingHttpHeaders } from "node:http";

export type Call = { path: string; headers: IncomingHttpHeaders; body: string };
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

export type HttpPeer = { url: string; calls: Call[]; close: () => Promise<void> };

/** Answers each call with what `reply` gives for it and for its number, from 1, among calls with the same key. */
export async function startHttpPeer(
  reply: (call: Call, number: number) => Reply | Promise<Reply>,
): Promise<HttpPeer> {
  const calls: Call[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const call = {
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      calls.push(call);
      const key = String(request.headers["idempotency-key"]);
      const number = (counts.get(key) ?? 0) + 1;
      counts.set(key, number);
      const { status, body = null, headers = {} } = await reply(call, number);
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
