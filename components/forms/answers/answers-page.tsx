"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PageCrumb } from "@/components/shell/page-crumb";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { AnswersView } from "./answers-view";

type AnswersPageProps = { base: string; formId: string };

/** What was filled in with a form, wherever that was. */
export function AnswersPage({ base, formId }: AnswersPageProps) {
  const trpc = useTRPC();
  const form = useQuery(trpc.submissions.getColumns.queryOptions({ formId }));
  if (form.isPending) return <SkeletonRows rows={6} label="Loading the answers" />;
  if (!form.data) {
    return (
      <ErrorState title="These answers cannot be shown" onRetry={() => form.refetch()}>
        {sentenceOf(form.error)}
      </ErrorState>
    );
  }
  return (
    <>
      <PageCrumb label={form.data.name} />
      <AnswersView key={formId} base={base} formId={formId} form={form.data} />
    </>
  );
}
