/** So many at once, and so many a second over time. */
export interface Rate {
  perSecond: number;
  burst: number;
}

type Level = { tokens: number; at: number };

/** Beyond this many keys those that were not used for longest are forgotten: their buckets are full again, or soon. */
const MOST_KEPT = 10_000;

/**
 * A bucket of tokens for each key: full at first, a token for each request, refilled steadily. Kept in the memory of a process,
 * so that each server lets as much through.
 */
export class TokenBuckets {
  readonly #levels = new Map<string, Level>();

  /** Takes a token and gives 0; without one, the whole seconds until there is one. `now` is in milliseconds. */
  take(key: string, { perSecond, burst }: Rate, now = performance.now()): number {
    const known = this.#levels.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, known.tokens + ((now - known.at) / 1000) * perSecond);
    const isAllowed = tokens >= 1;
    this.#levels.delete(key);
    this.#levels.set(key, { tokens: isAllowed ? tokens - 1 : tokens, at: now });
    const [oldest] = this.#levels.keys();
    if (this.#levels.size > MOST_KEPT && oldest !== undefined) this.#levels.delete(oldest);
    return isAllowed ? 0 : Math.ceil((1 - tokens) / perSecond);
  }
}
