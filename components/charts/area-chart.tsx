"use client";

import { Chart, type ChartProps } from "./chart";
import { DrawLine } from "./draw/draw-line";

/** The course of an amount; stacked when the parts make up a whole. */
export function AreaChart({ stacked = false, ...props }: ChartProps & { stacked?: boolean }) {
  return (
    <Chart
      {...props}
      stacked={stacked}
      draw={(drawing) => <DrawLine {...drawing} area stacked={stacked} />}
    />
  );
}
