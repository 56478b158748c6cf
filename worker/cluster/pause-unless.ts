import { setTimeout as pause } from "node:timers/promises";

/** Waits so long, or until the signal; being woken is no failure. */
export async function pauseUnless(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
