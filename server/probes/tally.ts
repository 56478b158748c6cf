/**
 * Figures that are counted where things happen and read by /metrics. Plain numbers without any library, because what counts
 * them is bundled with pages too; the bundles of one process share them.
 */

/** Seconds. From a hook on a quiet machine to a request that is given up. */
export const LATENCY_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;

/** How often each value of a figure's labels was counted; the key is the labels' values between spaces. */
export type Counts = Map<string, number>;

/** Observations in cumulative buckets, as Prometheus has them; the last one is the count. */
export interface Spread {
  buckets: number[];
  sum: number;
}

interface Tally {
  decisions: number;
  /** By kind and outcome. */
  effects: Counts;
  /** By route and class of status. */
  requests: Map<string, Spread>;
}

const holder = globalThis as { stepwellTally?: Tally };
holder.stepwellTally ??= { decisions: 0, effects: new Map(), requests: new Map() };

export const tally: Tally = holder.stepwellTally;

export function count(counts: Counts, ...labels: readonly string[]): void {
  const key = labels.join(" ");
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

export function observe(spreads: Map<string, Spread>, seconds: number, ...labels: readonly string[]): void {
  const key = labels.join(" ");
  let spread = spreads.get(key);
  if (spread === undefined) {
    spread = { buckets: new Array(LATENCY_BUCKETS.length + 1).fill(0), sum: 0 };
    spreads.set(key, spread);
  }
  spread.sum += seconds;
  for (let index = 0; index <= LATENCY_BUCKETS.length; index += 1) {
    const bound = LATENCY_BUCKETS[index];
    if (bound === undefined || seconds <= bound) {
      spread.buckets[index] = (spread.buckets[index] ?? 0) + 1;
    }
  }
}
