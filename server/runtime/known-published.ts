/**
 * What this process has last read of processes, for decisions that are checked against the database before they count. The
 * clock goes on with what is kept: never ahead of the database's, behind it by what reading took.
 */
import type { Published } from "./decide-starts";

/** The least recently read one goes. */
const MOST_KEPT = 10_000;

const known = new Map<string, { published: Published; readAt: number }>();

const keyOf = (tenantId: string, processId: string) => `${tenantId} ${processId}`;

/** The processes as they were; undefined unless all of them are known. */
export function findKnownPublished(
  tenantId: string,
  processIds: readonly string[],
): Map<string, Published> | undefined {
  const found = new Map<string, Published>();
  for (const processId of processIds) {
    const kept = known.get(keyOf(tenantId, processId));
    if (kept === undefined) return undefined;
    const now = Date.parse(kept.published.now) + performance.now() - kept.readAt;
    found.set(processId, { ...kept.published, now: new Date(now).toISOString() });
  }
  return found;
}

/** By whoever has just read them. */
export function keepPublished(tenantId: string, processes: ReadonlyMap<string, Published>): void {
  for (const [processId, published] of processes) {
    const key = keyOf(tenantId, processId);
    known.delete(key);
    known.set(key, { published, readAt: performance.now() });
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  }
}
