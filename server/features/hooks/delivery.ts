import type { Variables } from "@/contracts/value";
import type { OpenHook } from "./open-hook";

/** A signed call that was read and checked, but for what only the database knows. */
export type Delivery = {
  hook: OpenHook;
  /** Every name under which the sender may repeat it: webhook-id, Idempotency-Key. */
  keys: string[];
  bodyHash: string;
  submission: Variables;
  /** The span of the call, as W3C trace context; null when nobody traces. */
  traceparent: string | null;
  /** Of the body. */
  bytes: number;
};

/** What it has started, now or when it came for the first time. */
export type Recorded = { instanceId: string; reference: string; tenantSlug: string; isReplay: boolean };
