"use client";

import { useLocale } from "@/components/ui/locale-provider";
import type { DrawProps } from "../chart";
import { formatValue } from "../prepare/format-value";
import { type PreparedChart, pointAt } from "../prepare/prepare-chart";

/** Lying bars with their names in full and their values at the end; stacked when there are several series. */
export function DrawRanking({ chart, onPoint }: DrawProps) {
  return (
    <ul className="grid gap-3">
      {chart.labels.map((label, index) => (
        <RankingRow key={label} chart={chart} index={index} label={label} onPoint={onPoint} />
      ))}
    </ul>
  );
}

type RankingRowProps = { chart: PreparedChart; index: number; label: string; onPoint?: DrawProps["onPoint"] };

function RankingRow({ chart, index, label, onPoint }: RankingRowProps) {
  const locale = useLocale();
  const values = chart.series.map(({ values: all }) => all[index] ?? 0);
  const total = values.reduce((sum, value) => sum + value, 0);
  const open = (seriesId: string) => {
    const point = pointAt(chart, seriesId, index);
    if (point) onPoint?.(point);
  };
  const first = chart.series[0];
  return (
    <li className="grid gap-1">
      <div className="flex items-baseline justify-between gap-4 text-sm">
        {onPoint && first ? (
          <button
            type="button"
            onClick={() => open(first.id)}
            className="min-w-0 truncate rounded-xs text-left text-strong underline-offset-4 hover:underline"
          >
            {label}
          </button>
        ) : (
          <span className="min-w-0 truncate text-strong">{label}</span>
        )}
        <span className="figures shrink-0 text-muted">{formatValue(total, chart.unit, locale)}</span>
      </div>
      <div aria-hidden="true" className="flex h-2 gap-px overflow-hidden rounded-full bg-pressed">
        {chart.series.map(({ id, colour }, position) => (
          <span
            key={id}
            style={{
              width: `${((values[position] ?? 0) / chart.y.domain[1]) * 100}%`,
              backgroundColor: colour,
            }}
            className="transition-[width]"
          />
        ))}
      </div>
    </li>
  );
}
