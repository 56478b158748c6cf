/** The value that `share` of the values do not exceed, by the nearest rank; not a number when there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds as they are printed. */
export const milliseconds = (value: number) => Number(value.toFixed(1));
