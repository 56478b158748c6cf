import { setTimeout as pause } from "node:timers/promises";

const POLL_MS = 25;

/** Polls until the answer is given (not null, undefined or false); fails after `withinMs` and says what it waited for. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  withinMs = 15_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) {
      return answer;
    }
    if (performance.now() > deadline) {
      throw new Error(`Waited ${withinMs} ms in vain until ${what}.`);
    }
    await pause(POLL_MS);
  }
}
