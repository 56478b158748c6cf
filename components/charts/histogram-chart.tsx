"use client";

import { useMemo } from "react";
import { useLocale } from "@/components/ui/locale-provider";
import { Chart, type ChartProps } from "./chart";
import type { ChartUnit } from "./chart-data";
import { DrawBar } from "./draw/draw-bar";
import { type HistogramBin, prepareHistogram } from "./prepare/prepare-histogram";

type HistogramChartProps = Omit<ChartProps, "data"> & {
  bins: readonly HistogramBin[] | undefined;
  /** What the bins measure. */
  unit: ChartUnit;
  /** What is counted in them: "requests". */
  counted: string;
};

/** How values spread. */
export function HistogramChart({ bins, unit, counted, ...props }: HistogramChartProps) {
  const locale = useLocale();
  const data = useMemo(
    () => bins && prepareHistogram({ bins, unit, counted }, locale),
    [bins, unit, counted, locale],
  );
  return <Chart {...props} data={data} draw={(drawing) => <DrawBar {...drawing} dense />} />;
}
