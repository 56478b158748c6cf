import { availableParallelism } from "node:os";
import { cpuSeconds } from "./cpu-meter";

/** What one side of a round gave. */
export interface Measured {
  /** Instances or jobs a second by the clock. */
  perSecond: number;
  /** The same by the CPU time of PostgreSQL and the processes, if they had all cores to themselves; null without /proc. */
  perSecondOfCpu: number | null;
}

/** Measures how long `work` on so many instances or jobs takes and what it costs. */
export async function measure(
  count: number,
  { postmaster, processes }: { postmaster: number; processes: readonly number[] },
  work: () => Promise<void>,
): Promise<Measured> {
  const cpuBefore = cpuSeconds(postmaster, processes);
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const cpuAfter = cpuSeconds(postmaster, processes);
  const cpu = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
  return {
    perSecond: count / seconds,
    perSecondOfCpu: cpu === null ? null : (count / cpu) * availableParallelism(),
  };
}
