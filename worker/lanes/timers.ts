import { expireMessages } from "@/server/runtime/expire-messages";
import { fireStartTimers } from "@/server/runtime/fire-start-timers";
import { takeDue } from "@/server/runtime/take-turns";
import { workSlice } from "@/server/runtime/work-slice";
import type { LaneEntry } from "./lane-entry";

/** What is due by the database's clock: timers of instances, timed starts, and messages that nobody took. */
export const timers: LaneEntry = {
  slots: 2,
  sliceRows: 250,
  async workSlice(_, scope, rows) {
    const due = await workSlice(scope, takeDue, rows);
    if (due.isSlotTaken) return due;
    const started = await fireStartTimers(scope.tenantId, rows);
    const expired = await expireMessages(scope.tenantId, rows);
    return {
      ...due,
      rows: due.rows + started + expired,
      isFull: due.isFull || started === rows || expired === rows,
    };
  },
};
