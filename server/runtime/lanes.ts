import { type Lane, lanes } from "@/contracts/lane";

/** What a lane job is about; `slot` tells a tenant's simultaneous jobs of one lane apart. */
export interface LaneJob {
  tenantId: string;
  lane: Lane;
  slot: number;
}

/** The kind under which the first release put every lane's jobs; servers that take all lanes still do them. */
export const FIRST_LANE_TASK = "lane";

/**
 * Each lane is a kind of job of its own, so that a server which takes only some lanes leaves the others in the queue. A
 * payload that older servers would misread gets a new kind (`lane.advance.2`), which they leave alone in the same way; a
 * higher version in the payload is refused by them and tried again elsewhere.
 */
export const laneTask = (lane: Lane) => `lane.${lane}`;

/** Up to which version of its payload this code understands a lane job. */
export const LANE_JOB_VERSION = 1;

/** Every kind of job that this version knows. */
export const knownTasks: readonly string[] = [FIRST_LANE_TASK, ...lanes.map(laneTask)];

/** At most one job with this key waits in the queue. */
export function laneJobKey({ lane, tenantId, slot }: LaneJob): string {
  return `${lane}:${tenantId}:${slot}`;
}
