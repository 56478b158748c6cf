import { cn } from "@/components/ui/cn";
import type { DrawnSeries } from "./prepare/colour-series";

type ChartLegendProps = {
  series: readonly DrawnSeries[];
  /** How many series are not drawn. */
  left: number;
  /** The lines carry their names themselves where there is room. */
  direct: boolean;
};

/** Which colour is what; below the picture, and absent when one series needs no telling apart. */
export function ChartLegend({ series, left, direct }: ChartLegendProps) {
  if (series.length < 2) return null;
  return (
    <ul
      data-slot="chart-legend"
      className={cn("flex flex-wrap gap-x-4 gap-y-1 pt-3 text-default text-xs", direct && "@lg:hidden")}
    >
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
