import { claimEffects } from "../effects/claim-effects";
import type { LaneEntry } from "./lane-entry";

const SLICE_ROWS = 25;
/** A server whose hands are full looks again after this time. */
const FULL_PAUSE_MS = 200;

/**
 * Claims outside effects and hands them to the server's hands, so that a slow system holds no lane. The lane's slice ends
 * with the claim; the lease keeps others away until the outcome is reported.
 */
export const effects: LaneEntry = {
  slots: 2,
  async workSlice({ serverId, inFlight }, tenantId) {
    const limit = Math.min(SLICE_ROWS, inFlight.free);
    if (limit === 0) {
      return { rows: 0, elements: 0, maxWaitMs: 0, isFull: true };
    }
    const { claimed, maxWaitMs } = await claimEffects({ tenantId, serverId }, limit);
    for (const effect of claimed) {
      inFlight.begin(effect);
    }
    return { rows: claimed.length, elements: 0, maxWaitMs, isFull: claimed.length === limit };
  },
  pauseMs: ({ inFlight }) => (inFlight.free === 0 ? FULL_PAUSE_MS : 0),
};
