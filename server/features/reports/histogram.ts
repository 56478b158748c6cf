/** Durations counted in buckets whose bounds grow by a constant factor, as the function `duration_bucket` of the database does. */

/** Must be the factor in `duration_bucket`. */
const GROWTH = 1.04;
/** How far a duration told by its bucket may be from the true one: 2 %. */
export const HISTOGRAM_ERROR = (GROWTH - 1) / (GROWTH + 1);

/** Buckets in ascending order, none twice, and how many durations lie in each. */
export interface Histogram {
  buckets: readonly number[];
  counts: readonly number[];
}

/** The duration that is nearest to all in the bucket, in proportion; milliseconds. Bucket 0 is less than one. */
export function bucketMiddle(bucket: number): number {
  return bucket === 0 ? 0 : (2 * GROWTH ** bucket) / (GROWTH + 1);
}

/** As `percentile_cont` would have it of the durations themselves, within HISTOGRAM_ERROR; null without any. */
export function quantile({ buckets, counts }: Histogram, share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const position = share * (total - 1);
  const low = Math.floor(position);
  const below = durationAt({ buckets, counts }, low);
  const above = low + 1 < total ? durationAt({ buckets, counts }, low + 1) : below;
  return below + (above - below) * (position - low);
}

/** The duration with so many before it. */
function durationAt({ buckets, counts }: Histogram, rank: number): number {
  let before = 0;
  for (const [index, count] of counts.entries()) {
    before += count;
    if (rank < before) return bucketMiddle(buckets[index] ?? 0);
  }
  return bucketMiddle(buckets.at(-1) ?? 0);
}
