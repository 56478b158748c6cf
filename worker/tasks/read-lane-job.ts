import { z } from "zod";
import { lanes } from "@/contracts/lane";
import { getLog } from "@/server/log";
import { LANE_JOB_VERSION, type LaneJob } from "@/server/runtime/lanes";
import { tellProblem } from "../cluster/queue-problems";

const VersionSchema = z.object({ version: z.int().default(1) });
const LaneJobSchema = z.object({ tenantId: z.uuid(), lane: z.enum(lanes), slot: z.int().min(0) });

/** A job from a server that knows more. It is thrown, so that the queue gives it out again, later and perhaps to another. */
export class NewerJob extends Error {
  override readonly name = "NewerJob";
}

/**
 * A lane job's payload; null when it says nothing that could be done, which is told and given up: trying again would give
 * the same, and what the job was about is found by the sweep.
 */
export async function readLaneJob(payload: unknown, task: string): Promise<LaneJob | null> {
  const version = VersionSchema.safeParse(payload);
  if (version.success && version.data.version > LANE_JOB_VERSION) {
    throw new NewerJob(
      `A job "${task}" has version ${version.data.version}; this server understands up to ${LANE_JOB_VERSION}. It is left to a newer server.`,
    );
  }
  const job = LaneJobSchema.safeParse(payload);
  if (job.success) {
    return job.data;
  }
  getLog("queue").error(
    { job: task, payload, problem: z.prettifyError(job.error) },
    "A job's payload cannot be read; the job was given up.",
  );
  await tellProblem("malformedJob", task);
  return null;
}
