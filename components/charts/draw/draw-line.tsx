"use client";

import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { useLocale } from "@/components/ui/locale-provider";
import type { DrawProps } from "../chart";
import type { DrawnSeries } from "../prepare/colour-series";
import { formatAxisValue } from "../prepare/format-value";
import { type ChartRow, pointAt } from "../prepare/prepare-chart";
import { axisLook, cursorLine, gridLook, margin, valueAxisWidth } from "./axis-look";
import { ChartTooltip } from "./chart-tooltip";
import { EndLabels } from "./end-labels";

type DrawLineProps = DrawProps & {
  /** Fills the ground below; with `stacked` on top of each other. */
  area?: boolean;
  stacked?: boolean;
};

export function DrawLine({ chart, height, onPoint, area, stacked }: DrawLineProps) {
  const locale = useLocale();
  const tickLabels = new Map(chart.xTicks.map(({ index, label }) => [index, label]));
  const open = (seriesId: string, index: number) => {
    const point = pointAt(chart, seriesId, index);
    if (point) onPoint?.(point);
  };
  return (
    <div className="flex">
      <ComposedChart
        responsive
        data={[...chart.rows]}
        margin={margin}
        style={{ width: "100%", height, flex: 1, minWidth: 0, cursor: onPoint ? "pointer" : undefined }}
        onClick={({ activeIndex }) => {
          const [only] = chart.series;
          if (only && chart.series.length === 1 && activeIndex !== undefined)
            open(only.id, Number(activeIndex));
        }}
      >
        <CartesianGrid vertical={false} {...gridLook} />
        <XAxis
          dataKey="index"
          {...axisLook}
          ticks={[...tickLabels.keys()]}
          tickFormatter={(index: number) => tickLabels.get(index) ?? ""}
          tickMargin={8}
        />
        <YAxis
          {...axisLook}
          width={valueAxisWidth}
          domain={chart.y.domain}
          ticks={chart.y.ticks}
          tickFormatter={(value: number) => formatAxisValue(value, chart.unit, locale)}
        />
        <Tooltip
          cursor={cursorLine}
          isAnimationActive={false}
          content={(props) => (
            <ChartTooltip active={props.active} label={props.label} chart={chart} total={stacked} />
          )}
        />
        {chart.series.map((series) =>
          markOf(series, { area, stacked, single: chart.rows.length === 1, open }),
        )}
      </ComposedChart>
      {!stacked && <EndLabels chart={chart} height={height} />}
    </div>
  );
}

type MarkLook = {
  area?: boolean;
  stacked?: boolean;
  /** One position has no line; its dot is all there is to see. */
  single: boolean;
  open: (seriesId: string, index: number) => void;
};

function markOf({ id, label, colour }: DrawnSeries, { area, stacked, single, open }: MarkLook) {
  const mark = {
    dataKey: ({ values }: ChartRow) => values[id],
    name: label,
    type: "monotone",
    stroke: colour,
    strokeWidth: 1.75,
    dot: single,
    isAnimationActive: false,
    activeDot: { r: 4, onClick: (_: unknown, dot: unknown) => open(id, dotIndex(dot)) },
  } as const;
  if (!area) return <Line key={id} {...mark} />;
  return (
    <Area
      key={id}
      {...mark}
      stackId={stacked ? "all" : undefined}
      fill={colour}
      fillOpacity={stacked ? 0.55 : 0.12}
    />
  );
}

/** Recharts hands the dot's props over untyped. */
function dotIndex(dot: unknown): number {
  return typeof dot === "object" && dot !== null && "index" in dot ? Number(dot.index) : -1;
}
