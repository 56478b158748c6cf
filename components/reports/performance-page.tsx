"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChartNoAxesCombined } from "lucide-react";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { type PerformanceChoice, PerformanceFilters } from "./performance-filters";
import { PerformanceView } from "./performance-view";

/** Process performance: volume, cycle time, and where the time goes. */
export function PerformancePage({ base }: { base: string }) {
  const trpc = useTRPC();
  const processes = useQuery(trpc.reports.processes.queryOptions());
  return (
    <>
      <PageHeader
        title="Process performance"
        description="How much was done, how long it took, and where it waited."
      />
      {processes.isPending && <SkeletonRows rows={6} label="Loading processes" />}
      {processes.isError && (
        <ErrorState onRetry={() => processes.refetch()}>{sentenceOf(processes.error)}</ErrorState>
      )}
      {processes.data && <ChosenPerformance base={base} processes={processes.data} />}
    </>
  );
}

type ChosenPerformanceProps = { base: string; processes: readonly { id: string; name: string }[] };

function ChosenPerformance({ base, processes }: ChosenPerformanceProps) {
  const trpc = useTRPC();
  const [choice, setChoice] = useState<PerformanceChoice>({
    processId: processes[0]?.id ?? "",
    version: undefined,
    days: 30,
  });
  const query = useQuery(
    trpc.reports.processPerformance.queryOptions(choice, {
      enabled: choice.processId !== "",
      placeholderData: keepPreviousData,
    }),
  );
  if (processes.length === 0) {
    return (
      <EmptyState
        icon={ChartNoAxesCombined}
        title="Nothing to measure yet"
        actions={<LinkButton href={`${base}/processes`}>Go to processes</LinkButton>}
      >
        Publish a process; its figures appear here from the first request on.
      </EmptyState>
    );
  }
  return (
    <>
      <PerformanceFilters
        choice={choice}
        processes={processes}
        versions={query.data?.versions ?? []}
        onChange={setChoice}
      />
      {query.isPending && <SkeletonRows rows={8} label="Measuring" />}
      {query.isError && <ErrorState onRetry={() => query.refetch()}>{sentenceOf(query.error)}</ErrorState>}
      {query.data && (
        <PerformanceView base={base} report={query.data} choice={choice} loading={query.isPlaceholderData} />
      )}
    </>
  );
}
