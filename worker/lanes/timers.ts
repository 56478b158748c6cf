import { takeDue } from "@/server/runtime/take-turns";
import { workSlice } from "@/server/runtime/work-slice";
import type { LaneEntry } from "./lane-entry";

const SLICE_ROWS = 250;

/** Timers that are due by the database's clock. */
export const timers: LaneEntry = {
  slots: 2,
  workSlice: ({ serverId }, tenantId) => workSlice({ tenantId, serverId }, takeDue, SLICE_ROWS),
};
