import { workChores } from "@/server/features/retention/work-chores";
import type { LaneEntry } from "./lane-entry";

/** Tidying up: finished requests that nobody keeps any longer, old load figures, files that nobody sent. */
export const chores: LaneEntry = {
  slots: 1,
  sliceRows: 100,
  workSlice: async (_, { tenantId }, rows) => ({ ...(await workChores(tenantId, rows)), elements: 0 }),
};
