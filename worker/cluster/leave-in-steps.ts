/**
 * Leaving the cluster, one step after the other. Each has its time: one that does not end in it is told of and waited
 * for no longer. Nothing is lost with it, since whatever a server holds comes back when it is gone: jobs and leases through its peers,
 * locks and transactions through PostgreSQL.
 */
import { setTimeout as pause } from "node:timers/promises";

export interface LeavingStep {
  /** What is waited for, as the log says it. */
  waitsFor: string;
  patienceMs: number;
  take: () => Promise<unknown>;
}

/** Tells of each step that is overdue. Rejects with what a step fails with; those after it are not taken then. */
export async function leaveInSteps(
  steps: readonly LeavingStep[],
  tellOverdue: (step: LeavingStep) => void,
): Promise<void> {
  for (const step of steps) {
    const { patienceMs, take } = step;
    const done = new AbortController();
    const overdue = pause(patienceMs, "overdue", { signal: done.signal }).catch(() => "in time");
    const ending = await Promise.race([take(), overdue]).finally(() => done.abort());
    if (ending === "overdue") {
      tellOverdue(step);
    }
  }
}
