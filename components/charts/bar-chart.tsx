"use client";

import { Chart, type ChartProps } from "./chart";
import { DrawBar } from "./draw/draw-bar";
import { DrawRanking } from "./draw/draw-ranking";

type BarChartProps = ChartProps & {
  stacked?: boolean;
  /** Lying bars, for categories with names: the name stands in full above its bar. */
  horizontal?: boolean;
};

/** Amounts side by side, always from zero. */
export function BarChart({ stacked = false, horizontal, ...props }: BarChartProps) {
  return (
    <Chart
      {...props}
      stacked={stacked || horizontal}
      draw={(drawing) =>
        horizontal ? <DrawRanking {...drawing} /> : <DrawBar {...drawing} stacked={stacked} />
      }
    />
  );
}
