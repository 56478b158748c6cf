import { isDeepStrictEqual } from "node:util";
import type { PoolClient } from "pg";
import type { Value } from "@/contracts/value";
import { AppError } from "@/server/errors";
import { type Sent, send } from "@/server/runtime/send";

/** Characters of JSON: it has to fit into the values of whoever gets it. */
const MAX_PAYLOAD = 500_000;

type Earlier = {
  id: string;
  kind: string;
  name: string;
  correlation_key: string;
  payload: Value;
  status: string;
};

export interface SentOnce {
  messageId: string;
  receivers: number;
  status: "waiting" | "delivering";
}

/** Sends it unless that was done before; the same key for something else is a mistake of the sender, who gets told. */
export async function sendOnce(client: PoolClient, sent: Sent): Promise<SentOnce> {
  const size = JSON.stringify(sent.payload).length;
  if (size > MAX_PAYLOAD) {
    const message = `The payload takes ${(size / 1_000_000).toFixed(1)} MB; at most 0.5 MB fit. Store large content in files and send their ids.`;
    throw new AppError("TOO_LARGE", message);
  }
  const done = await send(client, sent);
  if (done !== null) {
    const { id, receivers } = done;
    return { messageId: id, receivers, status: receivers > 0 ? "delivering" : "waiting" };
  }
  const earlier = await findEarlier(client, sent);
  const { kind, name, correlation_key: key, payload } = earlier;
  const isSame =
    kind === sent.kind &&
    name === sent.name &&
    key === (sent.correlationKey ?? "") &&
    isDeepStrictEqual(payload, sent.payload);
  if (!isSame) {
    throw new AppError(
      "CONFLICT",
      "Something else was sent with this idempotency key. Use a new key for a new message.",
    );
  }
  return {
    messageId: earlier.id,
    receivers: 0,
    status: earlier.status === "waiting" ? "waiting" : "delivering",
  };
}

async function findEarlier(client: PoolClient, { tenantId, idempotencyKey }: Sent): Promise<Earlier> {
  const { rows } = await client.query<Earlier>(
    `select id, kind, name, correlation_key, payload, status from messages
     where tenant_id = $1 and idempotency_key = $2`,
    [tenantId, idempotencyKey],
  );
  const [earlier] = rows;
  if (earlier === undefined) throw new Error("A message was refused as known, and is not there.");
  return earlier;
}
