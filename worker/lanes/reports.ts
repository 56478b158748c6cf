import { rollUpSlice } from "@/server/features/reports/roll-up/roll-up-slice";
import type { LaneEntry } from "./lane-entry";

/** Roll-ups of performance, so that a report costs what it shows. A row of this lane is an hour of the tenant's work. */
export const reports: LaneEntry = {
  slots: 1,
  sliceRows: 24,
  workSlice: async (_, { tenantId }, hours) => ({ ...(await rollUpSlice(tenantId, hours)), elements: 0 }),
};
