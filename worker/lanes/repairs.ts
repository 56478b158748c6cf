import { workBulkSlice } from "@/server/runtime/bulk/work-bulk-slice";
import type { LaneEntry } from "./lane-entry";

/** Bulk operations: one repair for many instances. */
export const repairs: LaneEntry = {
  slots: 2,
  // Each instance is a transaction of its own, so a slice is short.
  sliceRows: 25,
  workSlice: (_, scope, rows) => workBulkSlice(scope, rows),
};
