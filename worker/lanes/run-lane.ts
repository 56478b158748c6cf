/**
 * One turn of a tenant's lane: slices until the time is up or nothing is left, then, if rows are left, back to the end of
 * the queue. So tenants take turns, and a backlog of one delays another by one turn. A lane that was full calls for
 * another hand, up to its number of slots.
 */
import { addLaneJobs } from "@/server/runtime/add-lane-jobs";
import type { LaneJob } from "@/server/runtime/lanes";
import type { ServerContext } from "../server-context";
import { laneRegistry } from "./registry";

/** A turn's length. The last slice may end a little later. */
const TURN_MS = 100;

export async function runLane(context: ServerContext, job: LaneJob): Promise<void> {
  const { load, draining, queuePool } = context;
  const entry = laneRegistry[job.lane];
  const started = performance.now();
  for (;;) {
    const before = performance.now();
    const result = await entry.workSlice(context, job.tenantId);
    const now = performance.now();
    if (result.rows > 0) {
      load.add(job.tenantId, job.lane, result, now - before);
    }
    if (!result.isFull) {
      return;
    }
    if (now - started > TURN_MS || draining.aborted) {
      const another = { ...job, slot: job.slot + 1 };
      await addLaneJobs(queuePool, another.slot < entry.slots ? [job, another] : [job], { last: true });
      return;
    }
  }
}
