"use client";

import { ChartColumn, ChartNoAxesCombined, Download, Table2 } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale-provider";
import { Skeleton } from "@/components/ui/skeleton";
import type { ChartData, ChartPoint } from "./chart-data";
import { ChartLegend } from "./chart-legend";
import { ChartTable } from "./chart-table";
import { downloadCsv } from "./download-csv";
import { unitName } from "./prepare/format-value";
import { fitsEndLabels } from "./prepare/place-labels";
import { type PreparedChart, prepareChart } from "./prepare/prepare-chart";
import { toCsv } from "./prepare/to-csv";

export type ChartProps = {
  /** What the picture is about, as one would say it: "Requests completed per day". */
  title: string;
  description?: string;
  /** Undefined until the first answer; afterwards keep the old data while new data loads. */
  data: ChartData | undefined;
  loading?: boolean;
  /** The door behind each value: shows the instances it counts. */
  onPoint?: (point: ChartPoint) => void;
  /** What to say when nothing was measured. */
  emptyText?: string;
  /** Height of the picture in px. */
  height?: number;
  className?: string;
};

export type DrawProps = { chart: PreparedChart; height: number; onPoint?: (point: ChartPoint) => void };

type FrameProps = ChartProps & {
  stacked?: boolean;
  directLabels?: boolean;
  draw: (props: DrawProps) => ReactNode;
};

const defaultHeight = 240;

/** The frame of every chart: title and unit, picture or table, CSV, legend last. Old pictures stay, dimmed, while loading. */
export function Chart({ title, description, data, loading = false, stacked, draw, ...rest }: FrameProps) {
  const { onPoint, emptyText, height = defaultHeight, className, directLabels = false } = rest;
  const [asTable, setAsTable] = useState(false);
  const locale = useLocale();
  const chart = useMemo(() => data && prepareChart(data, locale, { stacked }), [data, locale, stacked]);
  return (
    <section
      data-slot="chart"
      aria-label={title}
      aria-busy={loading}
      className={cn("@container min-w-0 rounded-lg border bg-panel", className)}
    >
      <div className="flex items-start gap-2 py-3 pr-3 pl-5">
        <div className="grid min-w-0 flex-1 gap-0.5">
          <h2 className="font-semibold text-base">{title}</h2>
          <p className="text-muted text-xs">{description ?? (chart && unitName(chart.unit))}</p>
        </div>
        {data && chart && !chart.empty && (
          <>
            <IconButton
              size="sm"
              icon={asTable ? ChartColumn : Table2}
              label={asTable ? "Show as chart" : "Show as table"}
              onClick={() => setAsTable(!asTable)}
            />
            <IconButton
              size="sm"
              icon={Download}
              label="Download CSV"
              onClick={() => downloadCsv(title, toCsv(data))}
            />
          </>
        )}
      </div>
      <div className={cn("transition-opacity", loading && chart && "opacity-50", !asTable && "px-5 pb-4")}>
        {!chart || !data ? (
          <Skeleton className="h-60" />
        ) : chart.empty ? (
          <EmptyState icon={ChartNoAxesCombined} title="Nothing to show yet" className="py-8">
            {emptyText ?? "Figures appear here as soon as there are some in this period."}
          </EmptyState>
        ) : asTable ? (
          <ChartTable title={title} data={data} onPoint={onPoint} />
        ) : (
          <>
            {draw({ chart, height, onPoint })}
            <ChartLegend
              series={chart.series}
              left={chart.left}
              direct={directLabels && fitsEndLabels(chart)}
            />
          </>
        )}
      </div>
    </section>
  );
}
