/** No wait between tries is longer, whatever the policy doubles to or the other side asks for. */
const MAX_DELAY_MS = 3_600_000;

export interface Tries {
  /** The try that has just failed, from 1. */
  attempt: number;
  backoffSeconds: number;
  /** What the other side asked for (Retry-After). */
  afterMs?: number;
}

/**
 * Milliseconds until the next try: doubles each time, with jitter between a half and the whole so that what failed together
 * does not come back together. `random` is from 0 to 1.
 */
export function retryDelay({ attempt, backoffSeconds, afterMs = 0 }: Tries, random: number): number {
  const doubled = Math.min(MAX_DELAY_MS, backoffSeconds * 1000 * 2 ** (attempt - 1));
  const jittered = doubled * (0.5 + random / 2);
  return Math.min(MAX_DELAY_MS, Math.max(jittered, afterMs));
}
