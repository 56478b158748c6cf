import { SharedCommits } from "@/server/runtime/shared-commits";
import type { Delivery, Recorded } from "./delivery";
import type { OpenHook } from "./open-hook";
import { writeDeliveries } from "./write-deliveries";

/**
 * Four of the process's twenty connections: people keep the others. Fifty members are decided within some milliseconds, and
 * a thousand that wait are through in less than a second.
 */
const LIMITS = {
  transactions: 4,
  members: 50,
  bytes: 2_000_000,
  waitingOfTenant: 1_000,
  waiting: 4_000,
};

const commits = new SharedCommits(writeDeliveries, LIMITS);

/** Resolves when the delivery's instance is committed, together with those that arrived in the meantime. */
export function recordDelivery(delivery: Delivery): Promise<Recorded> {
  return commits.submit(delivery.hook.tenantId, delivery, delivery.bytes);
}

/** Before a body is read: throws TOO_MANY_REQUESTS when it would find no room. */
export function checkRoomForDelivery({ tenantId }: OpenHook): void {
  commits.checkRoom(tenantId);
}
