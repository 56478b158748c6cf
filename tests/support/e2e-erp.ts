/** An ERP as the purchase process meets it: busy at the first two tries of each order, then it takes the order. */
import { type HttpPeer, startHttpPeer } from "./http-peer";

export const TRIES_PER_ORDER = 3;

export function startErp(): Promise<HttpPeer> {
  return startHttpPeer((_, number) =>
    number < TRIES_PER_ORDER
      ? { status: 503, body: { error: "busy" } }
      : { status: 201, body: { order: "taken" } },
  );
}

/** The calls of each order, by its idempotency key. */
export function callsByOrder({ calls }: HttpPeer): HttpPeer["calls"][] {
  return [...Map.groupBy(calls, (call) => String(call.headers["idempotency-key"])).values()];
}
