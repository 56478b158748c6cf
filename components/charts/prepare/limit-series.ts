import type { ChartSeries, ChartUnit } from "../chart-data";

/** More lines than this nobody tells apart. */
export const maxSeries = 7;

export const otherId = "other";

type Limited = {
  series: readonly ChartSeries[];
  /** How many are not drawn at all, because their values cannot be added up. The table view has them. */
  left: number;
};

/** Keeps the largest series in their order; the rest becomes "other", where a sum means something. */
export function limitSeries(series: readonly ChartSeries[], unit: ChartUnit, max = maxSeries): Limited {
  if (series.length <= max) return { series, left: 0 };
  const additive = unit.kind !== "duration" && unit.kind !== "share";
  const ranked = [...series].sort((one, other) => total(other) - total(one));
  const kept = new Set(ranked.slice(0, additive ? max - 1 : max));
  const shown = series.filter((candidate) => kept.has(candidate));
  const rest = series.filter((candidate) => !kept.has(candidate));
  if (!additive) return { series: shown, left: rest.length };
  const length = Math.max(...rest.map(({ values }) => values.length));
  const values = Array.from({ length }, (_, index) => sumAt(rest, index));
  return { series: [...shown, { id: otherId, label: `Other (${rest.length})`, values }], left: 0 };
}

function total({ values }: ChartSeries): number {
  return values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
}

function sumAt(series: readonly ChartSeries[], index: number): number | null {
  const known = series.map(({ values }) => values[index] ?? null).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
