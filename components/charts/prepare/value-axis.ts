import type { ChartUnit } from "../chart-data";

export type ValueAxis = { ticks: number[]; domain: [number, number] };

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps at which people read durations. Beyond, days are treated as plain numbers. */
const durationSteps = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
];

/** Four lines are enough to read by; five or three are taken where they leave less room empty above the data. */
const stepCounts = [4, 5, 3];

/** Below, values are drawn as zero: their steps would drown in the rounding of binary fractions. */
const smallest = 1e-9;

/** Round values from zero to at least the largest one; below zero too when there are negative values. */
export function prepareValueAxis(values: readonly (number | null)[], unit: ChartUnit): ValueAxis {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const size = high - low < smallest ? 1 : high - low;
  const axes = stepCounts.map((count) => axisOf(low, high, niceStep(size / count, unit)));
  return axes.reduce((best, axis) => (span(axis) < span(best) ? axis : best));
}

function axisOf(low: number, high: number, step: number): ValueAxis {
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
  return { ticks, domain: [round(first * step), round(last * step)] };
}

const span = ({ domain: [low, high] }: ValueAxis) => high - low;

function niceStep(atLeast: number, unit: ChartUnit): number {
  if (unit.kind === "count") return Math.max(1, decimalStep(atLeast));
  if (unit.kind !== "duration") return decimalStep(atLeast);
  return durationSteps.find((step) => step >= atLeast) ?? day * Math.max(1, decimalStep(atLeast / day));
}

/** The next of 1, 2, 5 times a power of ten. */
function decimalStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return ([1, 2, 5].find((factor) => factor * power >= atLeast * 0.999_999) ?? 10) * power;
}

/** Takes away what binary fractions leave behind: 0.1 * 3. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
