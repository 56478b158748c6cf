/** A system outside that worker processes call: answers each call after a while, and tells of it by its idempotency key. */
import { createServer } from "node:http";

interface AnsweringPeer {
  url: string;
  close(): Promise<void>;
}

export async function startAnsweringPeer(
  delayMs: number,
  onCall: (idempotencyKey: string) => void = () => undefined,
): Promise<AnsweringPeer> {
  const server = createServer((request, response) => {
    request.resume();
    onCall(String(request.headers["idempotency-key"]));
    setTimeout(() => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"ok":true}');
    }, delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
