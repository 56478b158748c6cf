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
    const { claimed, maxWaitMs } = await inFlight.beginClaimed(SLICE_ROWS, (limit) =>
      claimEffects({ tenantId, serverId }, limit),
    );
    return {
      rows: claimed.length,
      elements: 0,
      maxWaitMs,
      isFull: claimed.length === SLICE_ROWS || inFlight.isFull,
    };
  },
  pauseMs: ({ inFlight }) => (inFlight.isFull ? FULL_PAUSE_MS : 0),
};
