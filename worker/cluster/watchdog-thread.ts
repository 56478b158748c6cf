/** Counts in a thread of its own how often it has looked and found the process's main thread where it was. */
import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

const LOOK_MS = 1_000;
const STANDARD_ERROR = 2;

const { beats, seconds }: { beats: Int32Array; seconds: number } = workerData;
let seen = -1;
let missed = 0;

// Looks are counted, not time: a machine that was asleep must not wake up to be killed.
setInterval(() => {
  const now = Atomics.load(beats, 0);
  missed = now === seen ? missed + 1 : 0;
  seen = now;
  if (missed < seconds) return;
  const message = `This process has done nothing but compute for ${seconds} s without end; it is killed, so that others take over.`;
  writeSync(STANDARD_ERROR, `${JSON.stringify({ level: "fatal", name: "watchdog", msg: message })}\n`);
  process.kill(process.pid, "SIGKILL");
}, LOOK_MS);
