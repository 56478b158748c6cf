"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TryOutStage } from "./try-out-stage";
import type { TryOutScreenProps } from "./try-out-view";
import { useRunSettings } from "./use-run-settings";

/** Loads what a try-out needs of the tenant; the run itself asks no server. */
export function TryOutScreen(props: TryOutScreenProps) {
  const trpc = useTRPC();
  const tenant = useRunSettings(true);
  const scenarios = useQuery(trpc.scenarios.list.queryOptions({ processId: props.processId }));
  const failed = tenant.error ?? scenarios.error;
  if (failed) {
    return (
      <ErrorState onRetry={() => Promise.all([tenant.refetch(), scenarios.refetch()])}>
        {sentenceOf(failed)}
      </ErrorState>
    );
  }
  if (!tenant.ready || !scenarios.data) return <SkeletonRows label="Loading what a try-out needs" />;
  return <TryOutStage {...props} tenant={tenant} scenarios={scenarios.data} />;
}
