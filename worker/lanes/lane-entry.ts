import type { SliceResult } from "@/server/runtime/work-slice";
import type { ServerContext } from "../server-context";

/** How a lane works. */
export interface LaneEntry {
  /** How many jobs of one tenant's lane may run at the same time, on all servers together. */
  readonly slots: number;
  /** One bounded slice of a tenant's rows. */
  workSlice(context: ServerContext, tenantId: string): Promise<SliceResult>;
}
