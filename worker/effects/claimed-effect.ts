import type { EffectRequest } from "@/contracts/journal";

/** An effect that this server holds under a lease: it alone may carry it out and report. */
export interface ClaimedEffect {
  tenantId: string;
  serverId: string;
  /** Also the idempotency key: the same over all tries. */
  id: string;
  instanceId: string;
  token: number;
  element: string;
  awaited: boolean;
  request: EffectRequest;
  /** Which try this is, from 1. */
  attempt: number;
  maxAttempts: number;
  backoffSeconds: number;
  leaseToken: string;
  /** The span that asked for it, as W3C trace context; null when nobody traces. */
  traceparent: string | null;
  /** Too many servers have died of it: it is reported as failed and not carried out. */
  isStopped?: true;
  /** Of an effect that is tried alone: lets the next one have its turn. */
  leaveDock?: () => void;
}
