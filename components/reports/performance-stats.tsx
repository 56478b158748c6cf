import { durationOrDash } from "@/components/ui/format-duration";
import { formatNumber } from "@/components/ui/format-number";
import { Stat } from "@/components/ui/stat";
import type { InstanceFilter } from "@/server/features/instances/list-instances.schema";
import type { ProcessPerformance } from "@/server/features/reports/get-process-performance.schema";
import { countDelta, durationDelta } from "./prepare-performance";

type PerformanceStatsProps = {
  report: ProcessPerformance;
  days: number;
  href: (filter: InstanceFilter) => string;
};

export function PerformanceStats({ report, days, href }: PerformanceStatsProps) {
  const { current, previous, from, to } = report;
  const completed = href({ status: "completed", endedFrom: from, endedTo: to });
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      <Stat
        label="Started"
        figure={formatNumber(current.started)}
        delta={countDelta(current.started, previous.started, days)}
        href={href({ startedFrom: from, startedTo: to })}
      />
      <Stat
        label="Completed"
        figure={formatNumber(current.completed)}
        delta={countDelta(current.completed, previous.completed, days)}
        href={completed}
      />
      <Stat label="Open now" figure={formatNumber(report.open)} href={href({ open: true })} />
      <Stat label="Need repair" figure={formatNumber(report.incidents)} href={href({ status: "incident" })} />
      <Stat
        label="Cycle time, median"
        figure={durationOrDash(current.cycleTime.p50)}
        delta={durationDelta(current.cycleTime.p50, previous.cycleTime.p50, days)}
        href={completed}
      />
      <Stat
        label="Cycle time, nine in ten"
        figure={durationOrDash(current.cycleTime.p90)}
        delta={durationDelta(current.cycleTime.p90, previous.cycleTime.p90, days)}
        href={completed}
      />
    </div>
  );
}
