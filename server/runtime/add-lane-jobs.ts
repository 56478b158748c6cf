import type { Pool } from "pg";
import { LANE_JOB_VERSION, type LaneJob, laneJobKey, laneTask } from "./lanes";

const ADD_JOBS = `
  select from graphile_worker.add_jobs(array(
    select (j->>'identifier', j->'payload', null, null, null, j->>'jobKey', null, lane_flags((j->'payload'->>'tenantId')::uuid))
      ::graphile_worker.job_spec
    from json_array_elements($1::json) j), $2)`;

/**
 * Puts lane jobs into the queue, at most one waiting per tenant, lane and slot. `last`: the job goes to the end of the
 * queue even if it waits already, as a lane does that has had its turn. Otherwise a waiting job keeps its place. The job's
 * flags name the restricted servers that must not take the tenant.
 */
export async function addLaneJobs(
  pool: Pool,
  jobs: readonly LaneJob[],
  { last = false }: { last?: boolean } = {},
): Promise<void> {
  if (jobs.length === 0) {
    return;
  }
  const specs = jobs.map((job) => ({
    identifier: laneTask(job.lane),
    payload: { ...job, version: LANE_JOB_VERSION },
    jobKey: laneJobKey(job),
  }));
  await pool.query(ADD_JOBS, [JSON.stringify(specs), !last]);
}
