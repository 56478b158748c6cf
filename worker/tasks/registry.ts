import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { lanes } from "@/contracts/lane";
import { LANE_TASK } from "@/server/runtime/lanes";
import { runLane } from "../lanes/run-lane";
import type { ServerContext } from "../server-context";

const LaneJobSchema = z.object({ tenantId: z.uuid(), lane: z.enum(lanes), slot: z.int().min(0) });

/** Every job that the queue may hold, by name. Steps are no jobs: lanes are. */
export function createTaskList(context: ServerContext): TaskList {
  return {
    [LANE_TASK]: (payload) => countBusy(context, () => runLane(context, LaneJobSchema.parse(payload))),
  };
}

async function countBusy(context: ServerContext, work: () => Promise<void>): Promise<void> {
  context.busy += 1;
  try {
    await work();
  } finally {
    context.busy -= 1;
  }
}
