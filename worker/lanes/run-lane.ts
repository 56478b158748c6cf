/**
 * One turn of a tenant's lane: slices until nothing is left, or the time is up and no hand is free for whoever comes next.
 * Then, if rows are left, back to the end of the queue. So tenants take turns, a backlog of one delays another by one turn,
 * and a steady flow with nobody else about is not held up by the queue. A lane that was full calls for another hand, up to
 * its number of slots.
 */
import { setTimeout as pause } from "node:timers/promises";
import { addLaneJobs } from "@/server/runtime/add-lane-jobs";
import { type LaneJob, laneJobKey } from "@/server/runtime/lanes";
import { getTenantPlan } from "@/server/runtime/tenant-plan";
import type { ServerContext } from "../server-context";
import { laneRegistry } from "./registry";

/** A turn's length. The last slice may end a little later. */
const TURN_MS = 100;
/** How long a slice decides at most; reading and writing come on top. */
const SLICE_MS = 50;
/** How often, and how many times, a turn looks again whether the transaction that has its last slot is over. */
const SLOT_PAUSE_MS = 10;
const SLOT_TRIES = 5;

/** What has become of the lane: nothing was left, or what is left is seen to by the queue or by who has the slots. */
type End = "empty" | "left";

/** A call for a turn that this server is taking joins it. */
export async function runLane(context: ServerContext, job: LaneJob): Promise<End> {
  const key = laneJobKey(job);
  if (!context.turns.begin(key)) {
    return "left";
  }
  try {
    let end: End;
    do end = await takeTurn(context, job, key);
    while (
      // Between this question and the end of the turn nobody can join it.
      end === "empty" &&
      context.turns.takeCall(key)
    );
    return end;
  } finally {
    context.turns.end(key);
  }
}

async function takeTurn(context: ServerContext, job: LaneJob, key: string): Promise<End> {
  const { turns, draining } = context;
  const { slots, sliceRows } = await shareOf(job);
  if (job.slot >= slots) {
    return "left";
  }
  let until = performance.now() + TURN_MS;
  let tries = SLOT_TRIES;
  for (;;) {
    const result = await workOneSlice(context, job, sliceRows);
    if (result.isSlotTaken === true) {
      // Another server is at it, but may have looked before the rows came that this call is about.
      if (job.slot + 1 < slots) return runLane(context, { ...job, slot: job.slot + 1 });
      tries -= 1;
      if (tries === 0 || draining.aborted) return "left";
      await pause(SLOT_PAUSE_MS);
      continue;
    }
    // Where several came at once, more are often on their way: to look again costs less than to be called again.
    const mayHaveMore = turns.takeCall(key) || result.rows > 1;
    if (!result.isFull && !mayHaveMore) {
      return "empty";
    }
    if (performance.now() < until && !draining.aborted) continue;
    const another = result.isFull && job.slot + 1 < slots ? [{ ...job, slot: job.slot + 1 }] : [];
    const goesOn = !draining.aborted && result.rows > 0 && context.busy < context.hands;
    await goToTheEnd(context, goesOn ? another : [job, ...another]);
    if (!goesOn) return "left";
    until = performance.now() + TURN_MS;
  }
}

/** Behind whoever waits already, for any server. */
async function goToTheEnd(context: ServerContext, jobs: readonly LaneJob[]): Promise<void> {
  for (const job of jobs) context.turns.markQueued(laneJobKey(job));
  await addLaneJobs(context.queuePool, jobs, { last: true });
}

/** What the tenant's plan gives it of the lane. */
async function shareOf({ tenantId, lane }: LaneJob): Promise<{ slots: number; sliceRows: number }> {
  const plan = await getTenantPlan(tenantId);
  const entry = laneRegistry[lane];
  return {
    slots: Math.max(1, Math.round(entry.slots * plan.slots)),
    sliceRows: Math.max(1, Math.round(entry.sliceRows * plan.sliceRows)),
  };
}

async function workOneSlice(context: ServerContext, job: LaneJob, rows: number) {
  const { load, serverId } = context;
  const { tenantId, lane } = job;
  const before = performance.now();
  const scope = { tenantId, serverId, slot: laneJobKey(job), ms: SLICE_MS };
  const result = await laneRegistry[lane].workSlice(context, scope, rows);
  if (result.rows > 0) {
    load.add(tenantId, lane, result, performance.now() - before);
  }
  return result;
}
