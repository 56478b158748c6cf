import type { TaskList } from "graphile-worker";
import { getLog } from "@/server/log";
import { addLaneJobs } from "@/server/runtime/add-lane-jobs";
import { FIRST_LANE_TASK, type LaneJob, laneTask } from "@/server/runtime/lanes";
import { tellProblem } from "../cluster/queue-problems";
import { lanesOf, takesTenant } from "../cluster/server-scope";
import { runLane } from "../lanes/run-lane";
import type { ServerContext } from "../server-context";
import { KnownTenants } from "./known-tenants";
import { readLaneJob } from "./read-lane-job";

/** Every job that this server takes, by name. Steps are no jobs: lanes are. */
export function createTaskList(context: ServerContext): TaskList {
  const { scope } = context;
  const tasks = lanesOf(scope).map(laneTask);
  const names = scope.lanes === null ? [FIRST_LANE_TASK, ...tasks] : tasks;
  const tenants = new KnownTenants();
  return Object.fromEntries(
    names.map((name) => [
      name,
      (payload: unknown) => countBusy(context, () => doLaneJob(context, tenants, { name, payload })),
    ]),
  );
}

async function doLaneJob(
  context: ServerContext,
  tenants: KnownTenants,
  { name, payload }: { name: string; payload: unknown },
): Promise<void> {
  const job = await readLaneJob(payload, name);
  if (job === null) {
    return;
  }
  if (!takesTenant(context.scope, job.tenantId)) {
    // It was added before this server came; now it gets the flag that keeps it for others.
    await addLaneJobs(context.queuePool, [job]);
    return;
  }
  if (await tenants.has(job.tenantId)) {
    await runLane(context, job);
  } else {
    await dropJob(job);
  }
}

async function dropJob({ tenantId, lane }: LaneJob): Promise<void> {
  getLog("queue").warn({ tenantId, lane }, "A job is about a tenant that is gone; the job was dropped.");
  await tellProblem("tenantGone", tenantId);
}

async function countBusy(context: ServerContext, work: () => Promise<void>): Promise<void> {
  context.busy += 1;
  try {
    await work();
  } finally {
    context.busy -= 1;
  }
}
