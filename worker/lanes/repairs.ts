import { workBulkSlice } from "@/server/runtime/bulk/work-bulk-slice";
import type { LaneEntry } from "./lane-entry";

/** Each instance is a transaction of its own, so a slice is short. */
const SLICE_ROWS = 25;

/** Bulk operations: one repair for many instances. */
export const repairs: LaneEntry = {
  slots: 2,
  workSlice: ({ serverId }, tenantId) => workBulkSlice({ tenantId, serverId }, SLICE_ROWS),
};
