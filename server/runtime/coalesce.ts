/**
 * Collects keys and hands them on together, at most once per `delayMs`. What is handed on is a hint: if it fails it is
 * given up, because a safety net (the lanes' sweep, a page's next load) does not depend on it.
 */
export function coalesce(delayMs: number, handOn: (keys: string[]) => Promise<void>): (key: string) => void {
  let keys = new Set<string>();
  const flush = () => {
    const collected = [...keys];
    keys = new Set();
    handOn(collected).catch(() => undefined);
  };
  return (key) => {
    if (keys.size === 0) setTimeout(flush, delayMs).unref();
    keys.add(key);
  };
}
