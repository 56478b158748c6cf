/** A count as the benchmark has it, or that share of it which BENCH_SCALE says, for trying: figures count at 1 only. */
export const scaled = (count: number) =>
  Math.max(1, Math.round(count * Number(process.env.BENCH_SCALE ?? 1)));
