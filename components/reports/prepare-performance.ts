import type { ChartData } from "@/components/charts/chart-data";
import { formatDuration } from "@/components/ui/format-duration";
import { formatNumber } from "@/components/ui/format-number";
import type { Delta } from "@/components/ui/stat";
import { elementTitle } from "@/engine/elements/element-title";
import type {
  PerformanceDay,
  ProcessPerformance,
  StepPerformance,
} from "@/server/features/reports/get-process-performance.schema";

const axisOf = (days: readonly PerformanceDay[]) => ({
  kind: "time" as const,
  at: days.map(({ day }) => day.getTime()),
});

/**
 * From when to when the requests of a day were counted: the first and the last day are cut by the report's period, and
 * a day is not always 24 hours long.
 */
export function daySpan(
  { days, from, to }: Pick<ProcessPerformance, "days" | "from" | "to">,
  index: number,
): [from: Date, to: Date] | null {
  const day = days[index]?.day;
  if (!day) return null;
  return [day < from ? from : day, days[index + 1]?.day ?? to];
}

/** Started and completed, day by day. */
export function volumeChart(days: readonly PerformanceDay[]): ChartData {
  return {
    unit: { kind: "count", name: "requests" },
    axis: axisOf(days),
    series: [
      { id: "started", label: "Started", values: days.map((day) => day.started), tone: "info" },
      { id: "completed", label: "Completed", values: days.map((day) => day.completed), tone: "success" },
    ],
  };
}

/** How long requests took that completed on each day; gaps where none did. */
export function cycleTimeChart(days: readonly PerformanceDay[]): ChartData {
  return {
    unit: { kind: "duration" },
    axis: axisOf(days),
    series: [
      { id: "p50", label: "Median", values: days.map((day) => day.cycleTime.p50), tone: "accent" },
      {
        id: "p90",
        label: "9 in 10",
        values: days.map((day) => day.cycleTime.p90),
        tone: "warning",
      },
    ],
  };
}

/** So long a step usually takes before it is worth a bar or a colour, milliseconds. */
const NOTICEABLE_MS = 1000;

export type StepRow = StepPerformance & { name: string };

/** Steps with their names, most time first; automatic ones that take no time left out. */
export function stepRows({ steps, definition }: Pick<ProcessPerformance, "steps" | "definition">): StepRow[] {
  const names = new Map(definition.elements.map((element) => [element.id, elementTitle(element)]));
  return steps
    .filter((step) => (step.time.p50 ?? 0) >= NOTICEABLE_MS)
    .map((step) => ({ ...step, name: names.get(step.element) ?? step.element }));
}

export function stepTimeChart(rows: readonly StepRow[]): ChartData {
  return {
    unit: { kind: "duration" },
    axis: { kind: "category", name: "Step", labels: rows.map((row) => row.name) },
    series: [{ id: "p50", label: "Median time", values: rows.map((row) => row.time.p50), tone: "accent" }],
  };
}

/** Heat on the diagram: the median time of a step, beside that of the slowest. */
export function stepHeat(rows: readonly StepRow[]): Record<string, { value: number; label: string }> {
  const slowest = Math.max(1, ...rows.map((row) => row.time.p50 ?? 0));
  return Object.fromEntries(
    rows.flatMap(({ element, time: { p50 } }) =>
      p50 === null ? [] : [[element, { value: p50 / slowest, label: formatDuration(p50) }]],
    ),
  );
}

/** The change of a count against the span before; nothing without anything to compare with. */
export function countDelta(now: number, before: number, days: number): Delta | undefined {
  if (before === 0) return undefined;
  return {
    text: `${formatNumber(Math.abs(Math.round(((now - before) / before) * 100)))} %`,
    direction: directionOf(now - before),
    comparedWith: `than the ${days} days before`,
  };
}

/** The change of a duration; shorter is better. */
export function durationDelta(now: number | null, before: number | null, days: number): Delta | undefined {
  if (now === null || before === null) return undefined;
  return {
    text: formatDuration(Math.abs(now - before)),
    direction: directionOf(now - before),
    good: now === before ? undefined : now < before,
    comparedWith: `than the ${days} days before`,
  };
}

function directionOf(change: number): Delta["direction"] {
  if (change === 0) return "flat";
  return change > 0 ? "up" : "down";
}
