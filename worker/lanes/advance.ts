import { takeReady } from "@/server/runtime/take-turns";
import { workSlice } from "@/server/runtime/work-slice";
import type { LaneEntry } from "./lane-entry";

/** Instances per transaction: beyond some hundreds the statements' fixed cost is spread thin enough. */
const SLICE_ROWS = 250;

/** Automatic work of instances. */
export const advance: LaneEntry = {
  slots: 4,
  workSlice: ({ serverId }, tenantId) => workSlice({ tenantId, serverId }, takeReady, SLICE_ROWS),
};
