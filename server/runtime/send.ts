import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { Value } from "@/contracts/value";
import { afterCommit } from "../tenancy/after-commit";
import { deliverSignals } from "./deliver-signals";
import type { Thrown } from "./exchange-rows";
import { insertThrown } from "./insert-thrown";
import { lockKeys, matchMessages, startByMessages } from "./match-messages";
import { wakeLane } from "./wake-lanes";

export interface Sent {
  tenantId: string;
  kind: "message" | "signal";
  name: string;
  /** Of a message; null: it has none. */
  correlationKey: string | null;
  payload: Value;
  ttlSeconds: number;
  /** Sent again with the same key it is sent once. */
  idempotencyKey: string;
  memberId: string;
}

/**
 * Sends a message or a signal from outside, within the client's transaction, which must be the tenant's. Null: something
 * was sent with this idempotency key before, and nothing is sent now. `receivers` counts the deliveries that are on their way.
 */
export async function send(
  client: PoolClient,
  sent: Sent,
): Promise<{ id: string; receivers: number } | null> {
  const { tenantId, memberId, correlationKey, ...what } = sent;
  const { rows } = await client.query<{ now: Date }>("select clock_timestamp() as now");
  const at = (rows[0]?.now ?? new Date()).toISOString();
  const thrown: Thrown = {
    ...what,
    id: newId(),
    correlationKey: correlationKey ?? "",
    sender: { memberId },
    at,
  };
  if (thrown.kind === "message") await lockKeys(client, tenantId, [thrown]);
  const inserted = await insertThrown(client, tenantId, [thrown]);
  if (!inserted.has(thrown.id)) return null;
  const receivers = await deliver(client, tenantId, thrown);
  if (receivers > 0) afterCommit(client, () => wakeLane(tenantId, "deliveries"));
  return { id: thrown.id, receivers };
}

async function deliver(client: PoolClient, tenantId: string, thrown: Thrown): Promise<number> {
  if (thrown.kind === "signal") {
    return deliverSignals(client, tenantId, { thrown: [thrown], subscriptions: [] });
  }
  const matched = await matchMessages(client, tenantId, [thrown]);
  return matched + (await startByMessages(client, tenantId, [thrown]));
}
