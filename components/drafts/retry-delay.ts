const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;

/** Milliseconds before the next try: longer with each failure, and never the same for all who wait. */
export function retryDelay(failures: number, chance = Math.random()): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** failures) * (0.8 + 0.4 * chance);
}
