import { claimEffects } from "../effects/claim-effects";
import type { LaneEntry } from "./lane-entry";

/**
 * Claims outside effects and hands them to the server's hands, so that a slow system holds no lane. The lane's slice ends
 * with the claim; the lease keeps others away until the outcome is reported. With its hands full the server leaves the
 * rest to others, and calls the tenant again when hands are free.
 */
export const effects: LaneEntry = {
  slots: 2,
  sliceRows: 25,
  async workSlice({ serverId, inFlight }, { tenantId }, rows) {
    const { claimed, maxWaitMs } = await inFlight.beginClaimed(rows, (limit) =>
      claimEffects({ tenantId, serverId }, limit),
    );
    if (inFlight.isFull) {
      inFlight.wait(tenantId);
    }
    const isFull = claimed.length === rows && !inFlight.isFull;
    return { rows: claimed.length, elements: 0, maxWaitMs, isFull };
  },
};
