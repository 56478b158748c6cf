import { setDeliveryAside } from "@/server/runtime/set-delivery-aside";
import { takeDeliveries } from "@/server/runtime/take-deliveries";
import { workSlice } from "@/server/runtime/work-slice";
import { workStarts } from "@/server/runtime/work-starts";
import type { LaneEntry } from "./lane-entry";

const SLICE_ROWS = 250;
/** Each is a transaction of its own. */
const SLICE_STARTS = 25;

/** What comes to instances from others: messages, signals, answers to calls; and the events that start an instance. */
export const deliveries: LaneEntry = {
  slots: 2,
  async workSlice({ serverId }, tenantId) {
    const brought = await workSlice({ tenantId, serverId }, takeDeliveries, SLICE_ROWS, setDeliveryAside);
    const started = await workStarts(tenantId, SLICE_STARTS);
    return {
      rows: brought.rows + started.rows,
      elements: brought.elements,
      maxWaitMs: Math.max(brought.maxWaitMs, started.maxWaitMs),
      isFull: brought.isFull || started.isFull,
    };
  },
};
