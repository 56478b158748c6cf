import { takePermits } from "@/server/runtime/take-permits";
import { workSlice } from "@/server/runtime/work-slice";
import type { LaneEntry } from "./lane-entry";

/** Tokens that have waited their turn at a limit of their process or step. */
export const permits: LaneEntry = {
  slots: 1,
  sliceRows: 250,
  workSlice: (_, scope, rows) => workSlice(scope, takePermits, rows),
};
