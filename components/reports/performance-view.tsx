"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { directoryNames } from "@/components/canvas/directory-names";
import { ProcessDiagram } from "@/components/canvas/process-diagram";
import { BarChart } from "@/components/charts/bar-chart";
import { LineChart } from "@/components/charts/line-chart";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { InstanceFilter } from "@/server/features/instances/list-instances.schema";
import type { ProcessPerformance } from "@/server/features/reports/get-process-performance.schema";
import { instancesHref } from "./instance-links";
import type { PerformanceChoice } from "./performance-filters";
import { PerformanceStats } from "./performance-stats";
import {
  cycleTimeChart,
  daySpan,
  stepHeat,
  stepRows,
  stepTimeChart,
  volumeChart,
} from "./prepare-performance";
import { StepTable } from "./step-table";

type PerformanceViewProps = {
  base: string;
  report: ProcessPerformance;
  choice: PerformanceChoice;
  /** The figures are those of the choice before; new ones are on their way. */
  loading: boolean;
};

/** The figures of one process; each leads to the requests it was counted from. */
export function PerformanceView({ base, report, choice, loading }: PerformanceViewProps) {
  const router = useRouter();
  const href = (filter: InstanceFilter) =>
    instancesHref(base, { processId: choice.processId, version: choice.version, ...filter });
  const charts = useMemo(() => {
    const rows = stepRows(report);
    return {
      rows,
      volume: volumeChart(report.days),
      cycleTime: cycleTimeChart(report.days),
      steps: stepTimeChart(rows),
      heat: { heat: stepHeat(rows) },
      names: directoryNames(report.directory),
    };
  }, [report]);
  const openDay = (index: number, what: "started" | "completed") => {
    const span = daySpan(report, index);
    if (!span) return;
    const [from, to] = span;
    router.push(
      href(
        what === "started"
          ? { startedFrom: from, startedTo: to }
          : { status: "completed", endedFrom: from, endedTo: to },
      ),
    );
  };
  const stepHref = (element: string) => href({ element, leftFrom: report.from, leftTo: report.to });
  return (
    <div className="grid gap-4">
      <PerformanceStats report={report} days={choice.days} href={href} />
      <div className="grid gap-4 xl:grid-cols-2">
        <BarChart
          title="Requests started and completed per day"
          data={charts.volume}
          loading={loading}
          onPoint={(point) => openDay(point.index, point.seriesId === "started" ? "started" : "completed")}
        />
        <LineChart
          title="Time from start to end, by day of completion"
          data={charts.cycleTime}
          loading={loading}
          onPoint={(point) => openDay(point.index, "completed")}
        />
      </div>
      <Card>
        <CardHeader title="Where the time goes" description="Median time per step; the warmer, the longer." />
        <CardBody>
          <ProcessDiagram
            definition={report.definition}
            overlay={charts.heat}
            names={charts.names}
            onElementClick={(element) => router.push(stepHref(element))}
          />
        </CardBody>
      </Card>
      <div className="grid gap-4 xl:grid-cols-2">
        <BarChart
          horizontal
          title="Median time per step"
          data={charts.steps}
          loading={loading}
          onPoint={(point) => {
            const row = charts.rows[point.index];
            if (row) router.push(stepHref(row.element));
          }}
        />
        <StepTable rows={charts.rows} href={stepHref} />
      </div>
    </div>
  );
}
