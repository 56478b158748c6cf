type Refresh = (changed: ReadonlySet<string>) => Promise<unknown>;

/**
 * Turns a stream of changes into refreshes: the first at once, each further one after the one before has ended and a
 * pause has passed, with all that changed meanwhile. However fast changes come, a page asks for little at a time;
 * otherwise its requests would pile up until its own links and buttons wait behind them.
 */
export function collectChanges(refresh: Refresh, pause: () => Promise<unknown>) {
  let waiting = new Set<string>();
  let isBusy = false;
  const run = async () => {
    isBusy = true;
    while (waiting.size > 0) {
      const changed = waiting;
      waiting = new Set();
      // What could not be read keeps its error where it is shown.
      await refresh(changed).catch(() => undefined);
      await pause();
    }
    isBusy = false;
  };
  return (changed: Iterable<string>): void => {
    for (const id of changed) waiting.add(id);
    if (!isBusy) void run();
  };
}
