"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { LoadPeriod } from "@/server/features/reports/get-processing-load.schema";
import { LoadView } from "./load-view";

const periods = [
  { value: "hour", label: "Last hour" },
  { value: "day", label: "Last day" },
] as const;

/** Servers change within seconds; this often the page looks again. */
const REFRESH_MS = 3000;

/** Processing load: the servers, what they do, and what waits. */
export function LoadPage({ base }: { base: string }) {
  const trpc = useTRPC();
  const [period, setPeriod] = useState<LoadPeriod>("hour");
  const query = useQuery(
    trpc.reports.processingLoad.queryOptions(
      { period },
      { placeholderData: keepPreviousData, refetchInterval: REFRESH_MS },
    ),
  );
  return (
    <>
      <PageHeader
        title="Processing load"
        description="The servers that do the work, how much they do, and what waits."
        actions={
          <SegmentedControl aria-label="Period" segments={periods} value={period} onValueChange={setPeriod} />
        }
      />
      {query.isPending && <SkeletonRows rows={8} label="Loading the servers" />}
      {query.isError && !query.data && (
        <ErrorState onRetry={() => query.refetch()} retrying={query.isFetching}>
          {sentenceOf(query.error)}
        </ErrorState>
      )}
      {query.data && <LoadView base={base} load={query.data} loading={query.isPlaceholderData} />}
    </>
  );
}
