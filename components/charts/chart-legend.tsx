import type { DrawnSeries } from "./prepare/prepare-chart";

/** Which colour is what; below the picture, and absent when one series needs no telling apart. */
export function ChartLegend({ series, left }: { series: readonly DrawnSeries[]; left: number }) {
  if (series.length < 2) return null;
  return (
    <ul data-slot="chart-legend" className="flex flex-wrap gap-x-4 gap-y-1 pt-3 text-default text-xs">
      {series.map(({ id, label, colour }) => (
        <li key={id} className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" style={{ backgroundColor: colour }} className="size-2.5 rounded-xs" />
          {label}
        </li>
      ))}
      {left > 0 && <li className="text-muted">{left} more in the table</li>}
    </ul>
  );
}
