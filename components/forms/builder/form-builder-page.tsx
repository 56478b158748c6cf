"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PageCrumb } from "@/components/shell/page-crumb";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ArchivedForm } from "./archived-form";
import { FormBuilder } from "./form-builder";

/** Opens a form in the builder. The draft is read once; from then on the builder holds it. */
export function FormBuilderPage({ formId }: { formId: string }) {
  const trpc = useTRPC();
  const form = useQuery(
    trpc.forms.get.queryOptions(
      { formId },
      { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, refetchOnMount: "always" },
    ),
  );
  if (form.isPending) return <SkeletonRows rows={6} label="Loading the form" />;
  if (!form.data) {
    return (
      <ErrorState title="This form cannot be opened" onRetry={() => form.refetch()}>
        {sentenceOf(form.error)}
      </ErrorState>
    );
  }
  return (
    <>
      <PageCrumb label={form.data.name} />
      {form.data.isArchived ? (
        <ArchivedForm form={form.data} onRestored={() => form.refetch()} />
      ) : (
        <FormBuilder key={formId} form={form.data} />
      )}
    </>
  );
}
