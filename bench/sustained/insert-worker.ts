/**
 * Starts instances at a steady rate through the runtime's own path, deferred, so that workers do all of it. What is due in
 * the same moment shares a commit, as requests at the door do; the lane is woken as after every start.
 */
import { setTimeout as pause } from "node:timers/promises";
import { type StartPlace, startDeferred } from "../cluster/start-deferred";

export interface InsertOrder {
  seed: StartPlace;
  /** Instances a second. */
  rate: number;
  seconds: number;
}

/** As many as the door takes into one commit. */
const MOST_AT_ONCE = 100;

async function insert({ seed, rate, seconds }: InsertOrder): Promise<{ seconds: number }> {
  const began = performance.now();
  const wanted = rate * seconds;
  for (let sent = 0; sent < wanted; ) {
    const due = Math.min(wanted, Math.floor(((performance.now() - began) / 1000) * rate)) - sent;
    if (due === 0) {
      await pause(1);
      continue;
    }
    const count = Math.min(due, MOST_AT_ONCE);
    await startDeferred(seed, count);
    sent += count;
  }
  return { seconds: (performance.now() - began) / 1000 };
}

process.on("message", async (order: InsertOrder) => process.send?.(await insert(order)));
process.on("SIGTERM", () => process.exit(0));
process.send?.("ready");
