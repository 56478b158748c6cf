"use client";

import { Chart, type ChartProps } from "./chart";
import { DrawLine } from "./draw/draw-line";

/** The course of one or a few figures. */
export function LineChart(props: ChartProps) {
  return <Chart {...props} directLabels draw={(drawing) => <DrawLine {...drawing} />} />;
}
