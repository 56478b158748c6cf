import { claimEffects } from "../effects/claim-effects";
import type { LaneEntry } from "./lane-entry";

/**
 * Claims outside effects and hands them to the server's hands, so that a slow system holds no lane. The lane's slice ends
 * with the claim; the lease keeps others away until the outcome is reported. When the tenant has as many of the server's hands as it may,
 * the rest is left to others, and the tenant is called again when it may have more.
 */
export const effects: LaneEntry = {
  slots: 2,
  sliceRows: 25,
  async workSlice({ serverId, inFlight }, { tenantId }, rows) {
    const { claimed, maxWaitMs } = await inFlight.beginClaimed(tenantId, rows, (limit) =>
      claimEffects({ tenantId, serverId }, limit),
    );
    const hasRoom = inFlight.hasRoom(tenantId);
    if (!hasRoom) {
      inFlight.wait(tenantId);
    }
    const isFull = claimed.length === rows && hasRoom;
    return { rows: claimed.length, elements: 0, maxWaitMs, isFull };
  },
};
