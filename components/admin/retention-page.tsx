"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { RetentionForm } from "./retention-form";

/** For how long finished requests are kept. */
export function RetentionPage() {
  const trpc = useTRPC();
  const retention = useQuery(trpc.retention.get.queryOptions());
  return (
    <>
      <PageHeader
        title="Retention"
        description="How long finished requests stay. Running requests stay until they end, however old they are."
      />
      {retention.isPending && <SkeletonRows rows={3} label="Loading the retention" />}
      {retention.error && (
        <ErrorState onRetry={() => void retention.refetch()}>{sentenceOf(retention.error)}</ErrorState>
      )}
      {retention.data && <RetentionForm saved={retention.data} />}
    </>
  );
}
