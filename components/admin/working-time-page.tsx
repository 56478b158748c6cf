"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { WorkingTimeForm } from "./working-time-form";

/** When people work: what waits and due dates count where a process says so. */
export function WorkingTimePage() {
  const trpc = useTRPC();
  const calendar = useQuery(trpc.tenants.getWorkingTime.queryOptions());
  return (
    <>
      <PageHeader
        title="Working time"
        description="Waits and due dates that count working time only follow these hours and skip these holidays."
      />
      {calendar.isPending && <SkeletonRows rows={7} label="Loading the working time" />}
      {calendar.error && (
        <ErrorState onRetry={() => void calendar.refetch()}>{sentenceOf(calendar.error)}</ErrorState>
      )}
      {calendar.data && <WorkingTimeForm saved={calendar.data} />}
    </>
  );
}
