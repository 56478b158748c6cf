"use client";

import { Bar, BarChart as Bars, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from "recharts";
import { useLocale } from "@/components/ui/locale-provider";
import type { DrawProps } from "../chart";
import { formatAxisValue } from "../prepare/format-value";
import { pointAt } from "../prepare/prepare-chart";
import { axisLook, cursorBand, gridLook, margin, valueAxisWidth } from "./axis-look";
import { ChartTooltip } from "./chart-tooltip";

type DrawBarProps = DrawProps & {
  stacked?: boolean;
  /** Bars side by side without gaps: a histogram. */
  dense?: boolean;
};

/** More bars than this have no room for their values above them. */
const maxLabelledBars = 12;

export function DrawBar({ chart, height, onPoint, stacked, dense }: DrawBarProps) {
  const locale = useLocale();
  const tickLabels = new Map(chart.xTicks.map(({ index, label }) => [index, label]));
  const labelled = chart.series.length === 1 && chart.rows.length <= maxLabelledBars;
  const say = (value: unknown) =>
    typeof value === "number" ? formatAxisValue(value, chart.unit, locale) : "";
  return (
    <Bars
      responsive
      data={[...chart.rows]}
      margin={{ ...margin, top: labelled ? 20 : margin.top }}
      style={{ width: "100%", height, cursor: onPoint ? "pointer" : undefined }}
      barCategoryGap={dense ? 1 : "22%"}
      barGap={2}
    >
      <CartesianGrid vertical={false} {...gridLook} />
      <XAxis
        dataKey="index"
        {...axisLook}
        ticks={[...tickLabels.keys()]}
        tickFormatter={(index: number) => tickLabels.get(index) ?? ""}
        interval={chart.order === "time" ? 0 : "equidistantPreserveStart"}
        tickMargin={8}
      />
      <YAxis
        {...axisLook}
        width={valueAxisWidth}
        domain={chart.y.domain}
        ticks={chart.y.ticks}
        tickFormatter={say}
      />
      <Tooltip
        cursor={cursorBand}
        isAnimationActive={false}
        content={(props) => (
          <ChartTooltip active={props.active} label={props.label} chart={chart} total={stacked} />
        )}
      />
      {chart.series.map(({ id, label, colour }, index) => (
        <Bar
          key={id}
          dataKey={({ values }: (typeof chart.rows)[number]) => values[id]}
          name={label}
          stackId={stacked ? "all" : undefined}
          fill={colour}
          maxBarSize={dense ? undefined : 48}
          radius={!stacked || index === chart.series.length - 1 ? [3, 3, 0, 0] : 0}
          isAnimationActive={false}
          onClick={(_, position) => {
            const point = pointAt(chart, id, position);
            if (point) onPoint?.(point);
          }}
        >
          {labelled && <LabelList position="top" formatter={say} fontSize={12} fill="var(--color-default)" />}
        </Bar>
      ))}
    </Bars>
  );
}
