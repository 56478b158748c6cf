import type { Lane } from "@/contracts/lane";
import { rollUpSlice } from "@/server/features/reports/roll-up/roll-up-slice";
import { workChores } from "@/server/features/retention/work-chores";
import { workBulkSlice } from "@/server/runtime/bulk/work-bulk-slice";
import { expireMessages } from "@/server/runtime/expire-messages";
import { fireStartTimers } from "@/server/runtime/fire-start-timers";
import { setDeliveryAside } from "@/server/runtime/set-delivery-aside";
import { takeDeliveries } from "@/server/runtime/take-deliveries";
import { takeDue, takeReady } from "@/server/runtime/take-turns";
import { workSlice } from "@/server/runtime/work-slice";
import { workStarts } from "@/server/runtime/work-starts";
import { claimEffects } from "@/worker/effects/claim-effects";
import { countedAct } from "@/worker/effects/counted-act";
import { reportOutcome } from "@/worker/effects/report-outcome";

const SLICE = 25;

/** One turn of each lane, in the order that they stand here; gives how many rows were taken. A new lane does not compile. */
export async function workLanes(tenantId: string, serverId: string): Promise<number> {
  const scope = { tenantId, serverId };
  const lanes: Record<Lane, () => Promise<number>> = {
    advance: async () => (await workSlice(scope, takeReady, SLICE)).rows,
    timers: async () =>
      (await workSlice(scope, takeDue, SLICE)).rows +
      (await fireStartTimers(tenantId, SLICE)) +
      (await expireMessages(tenantId, SLICE)),
    deliveries: async () =>
      (await workSlice(scope, takeDeliveries, SLICE, setDeliveryAside)).rows +
      (await workStarts(tenantId, SLICE)).rows,
    repairs: async () => (await workBulkSlice(scope, SLICE)).rows,
    reports: async () => (await rollUpSlice(tenantId, SLICE)).rows,
    chores: async () => (await workChores(tenantId, SLICE)).rows,
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
