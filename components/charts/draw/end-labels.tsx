import { fitsEndLabels, placeLabels } from "../prepare/place-labels";
import type { PreparedChart } from "../prepare/prepare-chart";
import { margin } from "./axis-look";

const lineHeight = 16;
/** Height that Recharts gives the x axis, px. */
const axisHeight = 30;

/** The name of each line at its end, where the eye already is. On narrow charts the legend alone does it. */
export function EndLabels({ chart, height }: { chart: PreparedChart; height: number }) {
  if (!fitsEndLabels(chart)) return null;
  const plot = height - margin.top - axisHeight;
  const [low, high] = chart.y.domain;
  const wishes = chart.series.flatMap(({ id, values }) => {
    const last = values.findLast((value) => value !== null);
    return typeof last === "number" ? [{ id, at: (1 - (last - low) / (high - low)) * plot }] : [];
  });
  const places = placeLabels(wishes, lineHeight, plot);
  return (
    <div aria-hidden="true" className="relative hidden w-28 shrink-0 text-xs @lg:block">
      {chart.series.map(({ id, label, colour }) => (
        <span
          key={id}
          style={{ top: margin.top + (places.get(id) ?? 0) - lineHeight / 2 }}
          className="absolute flex max-w-full items-center gap-1.5 leading-4"
        >
          <span style={{ backgroundColor: colour }} className="h-0.5 w-2.5 shrink-0 rounded-full" />
          <span className="truncate text-default">{label}</span>
        </span>
      ))}
    </div>
  );
}
