import { cn } from "./cn";

type SparklineProps = {
  values: readonly number[];
  /** What the line shows, in words, with its course: "Started per day, rising from 3 to 12". */
  label: string;
  className?: string;
};

const width = 100;
const height = 28;

/** The course of a figure in the space of a word. From zero, so that heights may be compared. */
export function Sparkline({ values, label, className }: SparklineProps) {
  const points = sparklinePoints(values);
  const last = points.at(-1);
  if (!last) return null;
  const line = points.map(([x, y]) => `${x},${y}`).join(" ");
  return (
    <svg
      data-slot="sparkline"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={cn("h-7 w-24 overflow-visible text-chart-1", className)}
    >
      <polygon
        points={`${points[0]?.[0] ?? 0},${height} ${line} ${last[0]},${height}`}
        fill="currentColor"
        opacity={0.12}
      />
      <polyline
        points={line}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** Points in the 100 x 28 box, the largest value at the upper edge; flat zero lies on the ground. */
export function sparklinePoints(values: readonly number[]): [number, number][] {
  const top = Math.max(0, ...values);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values.map((value, index) => [
    Math.round(index * step * 100) / 100,
    Math.round((height - 1.5 - (top === 0 ? 0 : (Math.max(0, value) / top) * (height - 3))) * 100) / 100,
  ]);
}
