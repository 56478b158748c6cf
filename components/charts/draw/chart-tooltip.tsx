"use client";

import type { TooltipContentProps } from "recharts";
import { useLocale } from "@/components/ui/locale-provider";
import { formatValue } from "../prepare/format-value";
import type { PreparedChart } from "../prepare/prepare-chart";

type ChartTooltipProps = Pick<TooltipContentProps, "active" | "label"> & {
  chart: PreparedChart;
  total?: boolean;
};

/** Exact values at one position; for a single series also the change since the position before. */
export function ChartTooltip({ active, label, chart, total }: ChartTooltipProps) {
  const locale = useLocale();
  const index = Number(label);
  const row = chart.rows[index];
  if (!active || !row) return null;
  const say = (value: number | null) => formatValue(value, chart.unit, locale);
  const known = chart.series.map(({ id }) => row.values[id] ?? null).filter((value) => value !== null);
  return (
    <div className="grid min-w-36 gap-1 rounded-sm bg-raised px-3 py-2 text-xs shadow-float">
      <div className="font-medium text-strong">{chart.labels[index]}</div>
      {chart.series.map(({ id, label: name, colour }) => (
        <div key={id} className="flex items-center gap-2 text-default">
          <span aria-hidden="true" style={{ backgroundColor: colour }} className="size-2 rounded-xs" />
          <span className="flex-1 pr-4">{name}</span>
          <span className="figures font-medium text-strong">{say(row.values[id] ?? null)}</span>
        </div>
      ))}
      {total && known.length > 1 && (
        <div className="figures flex justify-between border-t pt-1 text-strong">
          Total <span>{say(known.reduce((sum, value) => sum + value, 0))}</span>
        </div>
      )}
      <Change chart={chart} index={index} say={say} />
    </div>
  );
}

type ChangeProps = { chart: PreparedChart; index: number; say: (value: number) => string };

function Change({ chart, index, say }: ChangeProps) {
  const [only] = chart.series;
  const [now, before] = [only?.values[index] ?? null, only?.values[index - 1] ?? null];
  if (chart.series.length !== 1 || chart.order !== "time" || now === null || before === null) return null;
  const change = now - before;
  return (
    <div className="figures text-muted">
      {change === 0 ? "as before" : `${change > 0 ? "+" : "−"}${say(Math.abs(change))}`},{" "}
      {chart.labels[index - 1]}
    </div>
  );
}
