import { expireMessages } from "@/server/runtime/expire-messages";
import { fireStartTimers } from "@/server/runtime/fire-start-timers";
import { setDeliveryAside } from "@/server/runtime/set-delivery-aside";
import { takeDeliveries } from "@/server/runtime/take-deliveries";
import { takeDue, takeReady } from "@/server/runtime/take-turns";
import { workSlice } from "@/server/runtime/work-slice";
import { workStarts } from "@/server/runtime/work-starts";

const SLICE = 250;
/** More turns than any test needs; a test that never comes to rest fails instead of hanging. */
const MAX_TURNS = 500;

/** One turn of each lane but the one of effects; gives how many rows were taken. */
export async function turnLanes(tenantId: string): Promise<number> {
  const scope = { tenantId, serverId: null };
  const advanced = await workSlice(scope, takeReady, SLICE);
  const fired = await workSlice(scope, takeDue, SLICE);
  const delivered = await workSlice(scope, takeDeliveries, SLICE, setDeliveryAside);
  const started = await workStarts(tenantId, SLICE);
  const timed = await fireStartTimers(tenantId, SLICE);
  const expired = await expireMessages(tenantId, SLICE);
  return advanced.rows + fired.rows + delivered.rows + started.rows + timed + expired;
}

/** Does what workers would do, here and now, until nothing is left that can go on. */
export async function drainLanes(tenantId: string): Promise<void> {
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    if ((await turnLanes(tenantId)) === 0) return;
  }
  throw new Error("The lanes did not come to rest.");
}
