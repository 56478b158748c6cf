"use client";

import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import type { PerformanceDays } from "@/server/features/reports/get-process-performance.schema";

export interface PerformanceChoice {
  processId: string;
  version: number | undefined;
  days: PerformanceDays;
}

type PerformanceFiltersProps = {
  choice: PerformanceChoice;
  processes: readonly { id: string; name: string }[];
  versions: readonly number[];
  onChange: (choice: PerformanceChoice) => void;
};

const periods = [
  { value: "7", label: "7 days", days: 7 },
  { value: "30", label: "30 days", days: 30 },
  { value: "60", label: "60 days", days: 60 },
  { value: "90", label: "90 days", days: 90 },
] as const;

const ALL_VERSIONS = "all";

export function PerformanceFilters({ choice, processes, versions, onChange }: PerformanceFiltersProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 pb-5">
      <Select
        aria-label="Process"
        className="w-56 max-md:w-full"
        value={choice.processId}
        options={processes.map(({ id, name }) => ({ value: id, label: name }))}
        onValueChange={(processId) => onChange({ ...choice, processId, version: undefined })}
      />
      <Select
        aria-label="Version"
        className="w-36 max-md:w-full"
        value={choice.version === undefined ? ALL_VERSIONS : String(choice.version)}
        options={[
          { value: ALL_VERSIONS, label: "All versions" },
          ...versions.map((version) => ({ value: String(version), label: `Version ${version}` })),
        ]}
        onValueChange={(value) =>
          onChange({ ...choice, version: value === ALL_VERSIONS ? undefined : Number(value) })
        }
      />
      <SegmentedControl
        aria-label="Period"
        segments={periods}
        value={periods.find(({ days }) => days === choice.days)?.value ?? "30"}
        onValueChange={(value) => {
          const period = periods.find((candidate) => candidate.value === value);
          if (period) onChange({ ...choice, days: period.days });
        }}
      />
    </div>
  );
}
