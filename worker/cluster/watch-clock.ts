import { getLog } from "@/server/log";
import { clockProblem, readClock } from "@/server/probes/clock";

/** Reads the clock again, as often as a server beats; a clock that has gone wrong while the server ran is told. */
export async function watchClock(): Promise<number> {
  const reading = await readClock(1);
  const problem = clockProblem(reading);
  if (problem !== null) {
    getLog("cluster").error({ aheadMs: reading.aheadMs }, problem);
  }
  return reading.aheadMs;
}
