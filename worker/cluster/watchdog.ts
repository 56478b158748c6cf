import { url as debuggerUrl } from "node:inspector";
import { Worker } from "node:worker_threads";

const BEAT_MS = 500;

/**
 * Kills the process when its main thread computes without a pause for so long. Nothing else ends an endless loop, and a
 * process that hangs would keep its memory, its connections and its place for ever; a killed one is started again, and
 * what it was at work on is known to be suspicious. A debugger may hold it as long as it likes.
 */
export function startWatchdog(seconds: number): void {
  if (debuggerUrl() !== undefined) return;
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(new URL("./watchdog-thread.ts", import.meta.url), {
    workerData: { beats, seconds },
    // Nothing but Node itself is needed there, and memory is.
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  thread.unref();
  setInterval(() => Atomics.add(beats, 0, 1), BEAT_MS).unref();
}
