/**
 * How far this machine's clock is from the database's. Due times and leases follow the database's clock, but what people see
 * and what other systems get carries this one; a server whose clock is wrong says so before anybody wonders.
 */
import { withPlatformSql } from "../tenancy/with-tenant";

/** Milliseconds. More than this a server does not begin to work with. */
export const MOST_CLOCK_ERROR_MS = 2_000;

export interface ClockReading {
  /** Milliseconds that this clock is ahead of the database's; negative: behind. */
  aheadMs: number;
  /** By so much the reading may be off: the answer was on its way. */
  uncertainMs: number;
}

export type AskDatabaseClock = () => Promise<number>;

const askDatabase: AskDatabaseClock = () =>
  withPlatformSql(async (client) => {
    const { rows } = await client.query<{ now: number }>(
      "select extract(epoch from clock_timestamp())::float8 * 1000 as now",
    );
    return rows[0]?.now ?? Number.NaN;
  });

/** Reads the clock several times and believes the fastest answer. */
export async function readClock(
  tries = 3,
  ask: AskDatabaseClock = askDatabase,
  clock: () => number = Date.now,
): Promise<ClockReading> {
  let best: ClockReading = { aheadMs: 0, uncertainMs: Number.POSITIVE_INFINITY };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const asked = clock();
    const database = await ask();
    const answered = clock();
    const uncertainMs = Math.abs(answered - asked) / 2;
    if (uncertainMs < best.uncertainMs) {
      best = { aheadMs: (asked + answered) / 2 - database, uncertainMs };
    }
  }
  return best;
}

/** What is wrong with the clock, as a sentence; null while it is right, or may be. */
export function clockProblem({ aheadMs, uncertainMs }: ClockReading): string | null {
  if (Math.abs(aheadMs) - uncertainMs <= MOST_CLOCK_ERROR_MS) {
    return null;
  }
  const seconds = (Math.abs(aheadMs) / 1000).toFixed(1);
  const uncertain = (uncertainMs / 1000).toFixed(3);
  return `The clock of this machine is ${seconds} s ${aheadMs > 0 ? "ahead of" : "behind"} the database's (measured to ${uncertain} s; at most ${MOST_CLOCK_ERROR_MS / 1000} s are allowed). Let NTP set the clock of whichever is wrong.`;
}
