import type { Locale } from "@/components/ui/default-locale";
import { formatDateTime } from "@/components/ui/format-time";
import { dateTimeFormat } from "@/engine/intl-formats";
import type { ChartAxis, ChartData, ChartPoint, ChartUnit } from "../chart-data";
import { colourSeries, type DrawnSeries } from "./colour-series";
import { limitSeries } from "./limit-series";
import { prepareTimeTicks, type Tick } from "./time-ticks";
import { prepareValueAxis, type ValueAxis } from "./value-axis";

export type PreparedChart = {
  unit: ChartUnit;
  /** Whether positions follow each other in time, so that a value may be compared with the one before. */
  order: ChartAxis["kind"];
  /** One per position: its place and the value of each drawn series by id. */
  rows: readonly ChartRow[];
  /** The position in words, by index. */
  labels: readonly string[];
  series: readonly DrawnSeries[];
  /** Series that are not drawn; the table view has them. */
  left: number;
  xTicks: readonly Tick[];
  y: ValueAxis;
  empty: boolean;
};

export type ChartRow = { index: number } & { values: Readonly<Record<string, number | null>> };

type Options = { stacked?: boolean; maxTicks?: number };

/** Decides everything about a chart; drawing only paints it. */
export function prepareChart(
  data: ChartData,
  locale: Locale,
  { stacked = false, maxTicks }: Options = {},
): PreparedChart {
  const { series, left } = limitSeries(data.series, data.unit);
  const labels = axisLabels(data.axis, locale);
  const rows = labels.map((_, index) => ({
    index,
    values: Object.fromEntries(series.map(({ id, values }) => [id, values[index] ?? null])),
  }));
  const heights = stacked
    ? rows.map(({ values }) => sum(Object.values(values)))
    : series.flatMap(({ values }) => values);
  return {
    unit: data.unit,
    order: data.axis.kind,
    rows,
    labels,
    series: colourSeries(series),
    left,
    xTicks:
      data.axis.kind === "time"
        ? prepareTimeTicks(data.axis.at, locale, maxTicks)
        : labels.map((label, index) => ({ index, label })),
    y: prepareValueAxis(heights, data.unit),
    empty: series.every(({ values }) => values.every((value) => value === null)),
  };
}

export function pointAt(chart: PreparedChart, seriesId: string, index: number): ChartPoint | null {
  const series = chart.series.find(({ id }) => id === seriesId);
  const label = chart.labels[index];
  if (!series || label === undefined) return null;
  return { seriesId, seriesLabel: series.label, index, label, value: series.values[index] ?? null };
}

export function axisLabels(axis: ChartAxis, locale: Locale): readonly string[] {
  return axis.kind === "category"
    ? axis.labels
    : axis.at.map((moment) => periodLabel(moment, axis.at, locale));
}

const day = 86_400_000;

/** A bucket of a day or longer is named by its date, a shorter one also by its time. */
function periodLabel(moment: number, at: readonly number[], locale: Locale): string {
  const step = at.length > 1 ? ((at.at(-1) ?? 0) - (at[0] ?? 0)) / (at.length - 1) : day;
  if (step < day * 0.9) return formatDateTime(moment, locale);
  return dateTimeFormat(locale.language, {
    timeZone: locale.timeZone,
    weekday: step < day * 1.5 ? "short" : undefined,
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(moment);
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
