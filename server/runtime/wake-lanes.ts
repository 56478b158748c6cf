/**
 * The fast path from a commit to a worker: adds lane jobs for tenants that got work, coalesced. Inside the commits
 * themselves `add_job` or `NOTIFY` would cost ten times the throughput. A lost wake costs at most a second: the workers'
 * sweep finds the ready rows.
 */

import type { Pool } from "pg";
import { type Lane, lanes } from "@/contracts/lane";
import { createPool } from "../db";
import { env } from "../env";
import { addLaneJobs } from "./add-lane-jobs";
import { coalesce } from "./coalesce";

/** The first wake goes out at once; under a steady flow the queue is written to no more often than this. */
const GAP_MS = 5;

let queuePool: Pool | undefined;

const wake = coalesce(GAP_MS, async (keys) => {
  queuePool ??= createPool(env.queueDatabaseUrl, {
    max: 1,
    applicationName: "stepwell wake",
    hintsOnly: true,
  });
  const jobs = keys.flatMap((key) => {
    const [name, tenantId] = key.split(" ");
    const lane = lanes.find((known) => known === name);
    return lane === undefined || tenantId === undefined ? [] : [{ tenantId, lane, slot: 0 }];
  });
  await addLaneJobs(queuePool, jobs);
});

/** Says that a tenant has rows in a lane that can go on; call it after the commit that made them. */
export function wakeLane(tenantId: string, lane: Lane): void {
  wake(`${lane} ${tenantId}`);
}

/** Ends the queue connection that the first wake opened. */
export async function closeWakes(): Promise<void> {
  const open = queuePool;
  queuePool = undefined;
  await open?.end();
}
