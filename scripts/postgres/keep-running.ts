/**
 * Keeps a database up for as long as it is wanted: one that ends by itself (killed, out of memory) is started again, so that
 * web and worker, which wait for it, go on. What was committed is in its log and comes back with it.
 */
import { setTimeout as pause } from "node:timers/promises";

const PAUSE_MS = 500;

export type Keepable = {
  /** Resolves when its process is gone, for whatever reason. */
  exited: Promise<void>;
  stop: () => Promise<void>;
};

/** `start` starts it anew; `report` is told in a sentence what happens. Resolves with the way to stop it for good. */
export function keepRunning(
  first: Keepable,
  start: () => Promise<Keepable>,
  report: (line: string) => void,
): () => Promise<void> {
  let running = first;
  let isWanted = true;
  const kept = keep();
  return async () => {
    isWanted = false;
    await running.stop();
    await kept;
  };

  async function keep(): Promise<void> {
    for (;;) {
      await running.exited;
      if (!isWanted) return;
      report("The embedded PostgreSQL has ended; starting it again ...");
      await restart();
    }
  }

  async function restart(): Promise<void> {
    while (isWanted) {
      try {
        running = await start();
        if (!isWanted) await running.stop();
        return;
      } catch (error) {
        report(error instanceof Error ? error.message : String(error));
        await pause(PAUSE_MS);
      }
    }
  }
}
