/**
 * The system outside that the processes call. Every call asks for a receipt, which is made once per idempotency key. Some
 * keys are told "not now" at first, some are answered late, and orders that are to be refused always are.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";

interface CallRecord {
  calls: number;
  receipts: number;
  order: string;
  /** Different orders under one key would be two effects with one name. */
  isMixed: boolean;
}

export interface ChaosPeer {
  url: string;
  byKey: Map<string, CallRecord>;
  close(): Promise<void>;
}

export const REFUSED_PREFIX = "refused";

export async function startChaosPeer(): Promise<ChaosPeer> {
  const byKey = new Map<string, CallRecord>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const key = String(request.headers["idempotency-key"] ?? "none");
      const order = readOrder(Buffer.concat(chunks).toString());
      const record = note(byKey, key, order);
      const { status, delayMs } = temper(key, record, order);
      setTimeout(() => {
        record.receipts += status === 200 ? 1 : 0;
        response.writeHead(status, { "content-type": "application/json" });
        response.end(JSON.stringify(status === 200 ? { receipt: key } : { error: "not now" }));
      }, delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    byKey,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function readOrder(body: string): string {
  const sent: unknown = JSON.parse(body);
  return typeof sent === "object" && sent !== null && "order" in sent ? String(sent.order) : "";
}

function note(byKey: Map<string, CallRecord>, key: string, order: string): CallRecord {
  const record = byKey.get(key) ?? { calls: 0, receipts: 0, order, isMixed: false };
  record.calls += 1;
  record.isMixed ||= record.order !== order;
  byKey.set(key, record);
  return record;
}

/** By the key alone, so that one order always meets the same temper. */
function temper(key: string, { calls }: CallRecord, order: string): { status: number; delayMs: number } {
  const [first = 0, second = 0] = createHash("sha256").update(key).digest();
  const delayMs = first < 20 ? 1_000 + second * 8 : second;
  if (order.startsWith(REFUSED_PREFIX)) return { status: 400, delayMs };
  return { status: first % 5 === 0 && calls <= 1 + (second % 2) ? 503 : 200, delayMs };
}
