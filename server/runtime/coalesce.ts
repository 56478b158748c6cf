/**
 * Collects keys and hands them on together: the first at once, with all that came in the same turn of the event loop, then
 * never sooner than `gapMs` after, nor before the last hand-over has ended. What is handed on is a hint: if it fails it is
 * given up, because a safety net (the lanes' sweep, a page's next load) does not depend on it.
 */
export function coalesce(gapMs: number, handOn: (keys: string[]) => Promise<void>): (key: string) => void {
  let keys = new Set<string>();
  let isUnderWay = false;
  let lastAt = Number.NEGATIVE_INFINITY;
  const schedule = () => {
    isUnderWay = true;
    const wait = lastAt + gapMs - performance.now();
    if (wait > 0) setTimeout(flush, wait).unref();
    else setImmediate(flush).unref();
  };
  const flush = async () => {
    const collected = [...keys];
    keys = new Set();
    lastAt = performance.now();
    await handOn(collected).catch(() => undefined);
    isUnderWay = false;
    if (keys.size > 0) schedule();
  };
  return (key) => {
    keys.add(key);
    if (!isUnderWay) schedule();
  };
}
