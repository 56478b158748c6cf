/**
 * CPU time that processes have used, from Linux' /proc. On a machine that others use too, the clock tells little, but the
 * work that each side needs per job stays about the same.
 */
import { readdirSync, readFileSync } from "node:fs";

/** USER_HZ, which Linux fixes for /proc on all common platforms. */
const TICKS_PER_SECOND = 100;

interface Usage {
  parent: number;
  ticks: number;
  /** Of children that have ended. */
  reapedTicks: number;
}

/** CPU seconds of PostgreSQL (the postmaster and its children) and of the given processes; null without /proc. */
export function cpuSeconds(postmaster: number, processes: readonly number[]): number | null {
  let pids: number[];
  try {
    pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return null;
  }
  let ticks = 0;
  for (const pid of pids) {
    const usage = readUsage(pid);
    if (usage === null) continue;
    if (pid === postmaster) ticks += usage.ticks + usage.reapedTicks;
    else if (usage.parent === postmaster || processes.includes(pid)) ticks += usage.ticks;
  }
  return ticks / TICKS_PER_SECOND;
}

/** Fields of /proc/<pid>/stat behind the name in brackets (proc_pid_stat(5)); null when the process has ended. */
function readUsage(pid: number): Usage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const field = (number: number) => Number(fields[number - 3]);
    return { parent: field(4), ticks: field(14) + field(15), reapedTicks: field(16) + field(17) };
  } catch {
    return null;
  }
}
