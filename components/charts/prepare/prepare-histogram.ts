import type { Locale } from "@/components/ui/default-locale";
import type { ChartData, ChartUnit } from "../chart-data";
import { formatAxisValue } from "./format-value";

/** How many fell from `from` (inclusive) to `to` (exclusive); null is an open end. */
export type HistogramBin = { from: number; to: number | null; count: number };

type Histogram = { bins: readonly HistogramBin[]; unit: ChartUnit; counted: string };

/** A bar per bin, without the empty ones at both ends: their emptiness says nothing. */
export function prepareHistogram({ bins, unit, counted }: Histogram, locale: Locale): ChartData {
  const filled = bins.map(({ count }) => count > 0);
  const shown = bins.slice(Math.max(0, filled.indexOf(true)), filled.lastIndexOf(true) + 1);
  return {
    unit: { kind: "count", name: counted },
    axis: {
      kind: "category",
      name: unit.kind === "duration" ? "duration" : "value",
      labels: shown.map((bin) => binLabel(bin, unit, locale)),
    },
    series: [{ id: "count", label: counted, values: shown.map(({ count }) => count) }],
  };
}

function binLabel({ from, to }: HistogramBin, unit: ChartUnit, locale: Locale): string {
  const say = (value: number) => formatAxisValue(value, unit, locale);
  if (to === null) return `${say(from)} or more`;
  return from === 0 ? `under ${say(to)}` : `${say(from)} to ${say(to)}`;
}
