/**
 * The fast path from a commit to a worker. A worker that has made rows ready goes on with them itself if it has a hand
 * free; otherwise, and from web processes, a notice tells the workers which lanes have work, coalesced. Inside the commits
 * themselves `add_job` or `NOTIFY` would cost ten times the throughput, and a lane job per wake most of a core. A lost
 * hint costs at most a second: the workers' sweep finds the ready rows and puts a job for them into the queue.
 */
import type { Pool } from "pg";
import type { Lane } from "@/contracts/lane";
import { createPool } from "../db";
import { env } from "../env";
import { coalesce } from "./coalesce";
import { HINTS_CHANNEL, type LaneHint, writeHint, writeNotices } from "./lane-hints";

/** The first hint goes out at once; under a steady flow notices are sent no more often than this. */
const GAP_MS = 5;

let pool: Pool | undefined;
let takeHere: ((hint: LaneHint) => boolean) | undefined;

const tell = coalesce(GAP_MS, async (hints) => {
  pool ??= createPool(env.queueDatabaseUrl, { max: 1, applicationName: "stepwell wake", hintsOnly: true });
  await pool.query("select pg_notify($1, payload) from unnest($2::text[]) payload", [
    HINTS_CHANNEL,
    writeNotices(hints),
  ]);
});

/** Says that a tenant has rows in a lane that can go on; call it after the commit that made them. */
export function wakeLane(tenantId: string, lane: Lane): void {
  const hint = { tenantId, lane };
  if (takeHere?.(hint) !== true) tell(writeHint(hint));
}

/** Of a worker: is asked first, and answers whether it will see to it. Undefined: it asks others again. */
export function setHandsHere(take: ((hint: LaneHint) => boolean) | undefined): void {
  takeHere = take;
}

/** Ends the connection that the first notice opened. */
export async function closeWakes(): Promise<void> {
  const open = pool;
  pool = undefined;
  await open?.end();
}
