/**
 * Sends signed deliveries over so many connections, on each the next one when the last was answered. By bare sockets, since
 * it shares the machine with what it measures. An answer other than 202 ends the benchmark.
 */
import { createHmac } from "node:crypto";
import { connect, type Socket } from "node:net";
import { ORDER_BODY } from "./seed-order-form";

export interface HookLoad {
  port: number;
  publicId: string;
  secret: string;
  connections: number;
  seconds: number;
}

export interface HookAnswers {
  perSecond: number;
  /** Milliseconds that each answer took. */
  latencies: number[];
}

process.on("message", async (load: HookLoad) => {
  const started = performance.now();
  const until = started + load.seconds * 1000;
  const all = await Promise.all(
    Array.from({ length: load.connections }, (_, index) => sendUntil(load, index, until)),
  );
  const latencies = all.flat();
  const perSecond = (latencies.length * 1000) / (performance.now() - started);
  process.send?.({ perSecond, latencies } satisfies HookAnswers);
});

async function sendUntil(load: HookLoad, connection: number, until: number): Promise<number[]> {
  const socket = connect({ port: load.port, host: "127.0.0.1", noDelay: true });
  const latencies: number[] = [];
  const answers = readAnswers(socket);
  for (let count = 0; performance.now() < until; count += 1) {
    const sentAt = performance.now();
    socket.write(requestOf(load, `${process.pid}-${connection}-${sentAt}-${count}`));
    const { value: head = "" } = await answers.next();
    if (!head.startsWith("HTTP/1.1 202 ")) throw new Error(`The hook answered ${head.split("\r\n")[0]}.`);
    latencies.push(performance.now() - sentAt);
  }
  socket.destroy();
  return latencies;
}

function requestOf({ publicId, secret }: HookLoad, id: string): string {
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", Buffer.from(secret.slice("whsec_".length), "base64"))
    .update(`${id}.${timestamp}.${ORDER_BODY}`)
    .digest("base64");
  return [
    `POST /api/hooks/${publicId} HTTP/1.1`,
    "host: localhost",
    "content-type: application/json",
    `content-length: ${ORDER_BODY.length}`,
    `webhook-id: ${id}`,
    `webhook-timestamp: ${timestamp}`,
    `webhook-signature: v1,${signature}`,
    "",
    ORDER_BODY,
  ].join("\r\n");
}

/** The head of each answer, once its body has come too. */
async function* readAnswers(socket: Socket): AsyncGenerator<string> {
  let text = "";
  for await (const chunk of socket) {
    text += chunk;
    const end = text.indexOf("\r\n\r\n");
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (end < 0 || text.length < end + 4 + length) continue;
    yield text.slice(0, end);
    text = "";
  }
}
