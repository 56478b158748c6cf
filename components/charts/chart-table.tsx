"use client";

import { useLocale } from "@/components/ui/locale-provider";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ChartData, ChartPoint } from "./chart-data";
import { formatValue } from "./prepare/format-value";
import { axisLabels } from "./prepare/prepare-chart";

type ChartTableProps = { title: string; data: ChartData; onPoint?: (point: ChartPoint) => void };

/** The same figures as text: exact, for screen readers and for copying, each a door like its mark in the picture. */
export function ChartTable({ title, data, onPoint }: ChartTableProps) {
  const locale = useLocale();
  const { axis, series, unit } = data;
  return (
    <Table aria-label={`${title}, as a table`} frameClassName="max-h-80 overflow-auto">
      <TableHead>
        <TableRow>
          <TableHeader>{axis.kind === "time" ? "Time" : axis.name}</TableHeader>
          {series.map(({ id, label }) => (
            <TableHeader key={id} className="text-right">
              {label}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {axisLabels(axis, locale).map((label, index) => (
          <TableRow key={label}>
            <TableCell className="h-9 whitespace-nowrap">{label}</TableCell>
            {series.map(({ id, label: seriesLabel, values }) => {
              const value = values[index] ?? null;
              const text = formatValue(value, unit, locale);
              return (
                <TableCell key={id} className="figures h-9 whitespace-nowrap text-right">
                  {onPoint && value ? (
                    <button
                      type="button"
                      onClick={() => onPoint({ seriesId: id, seriesLabel, index, label, value })}
                      className="rounded-xs text-accent-text underline-offset-4 hover:underline"
                    >
                      {text}
                    </button>
                  ) : (
                    text
                  )}
                </TableCell>
              );
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
