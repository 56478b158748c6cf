import type { Lane } from "@/contracts/lane";

/** What a lane job is about; `slot` tells a tenant's simultaneous jobs of one lane apart. */
export interface LaneJob {
  tenantId: string;
  lane: Lane;
  slot: number;
}

export const LANE_TASK = "lane";

/** At most one job with this key waits in the queue. */
export function laneJobKey({ lane, tenantId, slot }: LaneJob): string {
  return `${lane}:${tenantId}:${slot}`;
}
