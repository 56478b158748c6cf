"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PageCrumb } from "@/components/shell/page-crumb";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ArchivedDecision } from "./archived-decision";
import { DecisionEditor } from "./decision-editor";

/** Opens a decision in the editor. The draft is read once; from then on the editor holds it. */
export function DecisionEditorPage({ decisionId }: { decisionId: string }) {
  const trpc = useTRPC();
  const decision = useQuery(
    trpc.decisions.get.queryOptions(
      { decisionId },
      { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, refetchOnMount: "always" },
    ),
  );
  if (decision.isPending) return <SkeletonRows rows={6} label="Loading the decision" />;
  if (!decision.data) {
    return (
      <ErrorState title="This decision cannot be opened" onRetry={() => decision.refetch()}>
        {sentenceOf(decision.error)}
      </ErrorState>
    );
  }
  return (
    <>
      <PageCrumb label={decision.data.name} />
      {decision.data.isArchived ? (
        <ArchivedDecision decision={decision.data} onRestored={() => decision.refetch()} />
      ) : (
        <DecisionEditor key={decisionId} decision={decision.data} />
      )}
    </>
  );
}
