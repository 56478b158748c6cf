import type { SliceResult, SliceScope } from "@/server/runtime/work-slice";
import type { ServerContext } from "../server-context";

/** How a lane works. A tenant's plan makes more or less of `slots` and `sliceRows`. */
export interface LaneEntry {
  /** How many turns of one tenant's lane may run at the same time, on all servers together. */
  readonly slots: number;
  /** The most rows of one slice. */
  readonly sliceRows: number;
  /** One bounded slice of a tenant's rows. */
  workSlice(context: ServerContext, scope: SliceScope, rows: number): Promise<SliceResult>;
}
