import type { Lane } from "@/contracts/lane";
import { workBulkSlice } from "@/server/runtime/bulk/work-bulk-slice";
import { expireMessages } from "@/server/runtime/expire-messages";
import { fireStartTimers } from "@/server/runtime/fire-start-timers";
import { setDeliveryAside } from "@/server/runtime/set-delivery-aside";
import { takeDeliveries } from "@/server/runtime/take-deliveries";
import { takePermits } from "@/server/runtime/take-permits";
import { takeDue, takeReady } from "@/server/runtime/take-turns";
import { workSlice } from "@/server/runtime/work-slice";
import { workStarts } from "@/server/runtime/work-starts";
import { claimEffects } from "@/worker/effects/claim-effects";
import { countedAct } from "@/worker/effects/counted-act";
import { reportOutcome } from "@/worker/effects/report-outcome";

const SLICE = 25;

/** Lanes that bring instances forward; upkeep changes none of them. */
type WorkLane = Exclude<Lane, "reports" | "chores">;

/** One turn of each lane, in the order that they stand here; gives how many rows were taken. A new lane does not compile. */
export async function workLanes(tenantId: string, serverId: string): Promise<number> {
  const scope = { tenantId, serverId };
  const lanes: Record<WorkLane, () => Promise<number>> = {
    advance: async () => (await workSlice(scope, takeReady, SLICE)).rows,
    timers: async () =>
      (await workSlice(scope, takeDue, SLICE)).rows +
      (await fireStartTimers(tenantId, SLICE)) +
      (await expireMessages(tenantId, SLICE)),
    deliveries: async () =>
      (await workSlice(scope, takeDeliveries, SLICE, setDeliveryAside)).rows +
      (await workStarts(tenantId, SLICE)).rows,
    permits: async () => (await workSlice(scope, takePermits, SLICE)).rows,
    repairs: async () => (await workBulkSlice(scope, SLICE)).rows,
    effects: async () => {
      const { claimed } = await claimEffects(scope, SLICE);
      for (const effect of claimed) {
        await reportOutcome(effect, await countedAct(effect, new AbortController().signal));
      }
      return claimed.length;
    },
  };
  let rows = 0;
  for (const work of Object.values(lanes)) rows += await work();
  return rows;
}
