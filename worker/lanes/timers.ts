import { expireMessages } from "@/server/runtime/expire-messages";
import { fireStartTimers } from "@/server/runtime/fire-start-timers";
import { takeDue } from "@/server/runtime/take-turns";
import { workSlice } from "@/server/runtime/work-slice";
import type { LaneEntry } from "./lane-entry";

const SLICE_ROWS = 250;

/** What is due by the database's clock: timers of instances, timed starts, and messages that nobody took. */
export const timers: LaneEntry = {
  slots: 2,
  async workSlice({ serverId }, tenantId) {
    const due = await workSlice({ tenantId, serverId }, takeDue, SLICE_ROWS);
    const started = await fireStartTimers(tenantId, SLICE_ROWS);
    const expired = await expireMessages(tenantId, SLICE_ROWS);
    return {
      ...due,
      rows: due.rows + started + expired,
      isFull: due.isFull || started === SLICE_ROWS || expired === SLICE_ROWS,
    };
  },
};
