import { setDeliveryAside } from "@/server/runtime/set-delivery-aside";
import { takeDeliveries } from "@/server/runtime/take-deliveries";
import { workSlice } from "@/server/runtime/work-slice";
import { workStarts } from "@/server/runtime/work-starts";
import type { LaneEntry } from "./lane-entry";

/** Starts among the rows of a slice: each is a transaction of its own. */
const START_SHARE = 0.1;

/** What comes to instances from others: messages, signals, answers to calls; and the events that start an instance. */
export const deliveries: LaneEntry = {
  slots: 2,
  sliceRows: 250,
  async workSlice(_, scope, rows) {
    const brought = await workSlice(scope, takeDeliveries, rows, setDeliveryAside);
    if (brought.isSlotTaken) return brought;
    const started = await workStarts(scope.tenantId, Math.ceil(rows * START_SHARE));
    return {
      rows: brought.rows + started.rows,
      elements: brought.elements,
      maxWaitMs: Math.max(brought.maxWaitMs, started.maxWaitMs),
      isFull: brought.isFull || started.isFull,
    };
  },
};
