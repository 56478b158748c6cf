import { takeReady } from "@/server/runtime/take-turns";
import { workSlice } from "@/server/runtime/work-slice";
import type { LaneEntry } from "./lane-entry";

/** Automatic work of instances. */
export const advance: LaneEntry = {
  slots: 4,
  // Instances per transaction: beyond some hundreds the statements' fixed cost is spread thin enough.
  sliceRows: 250,
  workSlice: (_, scope, rows) => workSlice(scope, takeReady, rows),
};
