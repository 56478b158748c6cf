interface Rate {
  /** Starts in any period. */
  max: number;
  /** A period, in milliseconds. */
  perMs: number;
}

/**
 * The first moment from `earliest` on at which one more start leaves no period with more than its number of starts; those
 * before and after it count. Moments are milliseconds from now; `starts` are in order.
 */
export function firstRoom(starts: readonly number[], earliest: number, { max, perMs }: Rate): number {
  // Room comes about only where a start leaves the period.
  const moments = [earliest, ...starts.map((start) => start + perMs).filter((end) => end > earliest)];
  let from = 0;
  let to = 0;
  for (const moment of moments) {
    while (from < starts.length && (starts[from] ?? 0) <= moment - perMs) from += 1;
    while (to < starts.length && (starts[to] ?? 0) < moment + perMs) to += 1;
    if (to - from < max) return moment;
  }
  return moments.at(-1) ?? earliest;
}
