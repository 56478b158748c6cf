"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ChangeList } from "@/components/versions/change-list";
import { compareForms } from "@/engine/compare/compare-forms";

type FormChangesProps = {
  formId: string;
  /** The version that it is compared with. */
  before: string;
  /** A version, or the draft as it is saved. */
  after: string | "draft";
  /** What stands above, once it is known how many there are. */
  heading?: (count: number) => ReactNode;
};

/** What is different in a version of a form, in words. */
export function FormChanges({ formId, before, after, heading }: FormChangesProps) {
  const trpc = useTRPC();
  const isDraft = after === "draft";
  const never = { staleTime: Number.POSITIVE_INFINITY };
  const old = useQuery(trpc.forms.getVersion.queryOptions({ formId, versionId: before }, never));
  const version = useQuery(
    trpc.forms.getVersion.queryOptions({ formId, versionId: after }, { ...never, enabled: !isDraft }),
  );
  const form = useQuery(
    trpc.forms.get.queryOptions({ formId }, { enabled: isDraft, gcTime: 0, staleTime: 0 }),
  );
  const fresh = form.isFetchedAfterMount ? form.data?.draft : undefined;
  const definition = isDraft ? fresh : version.data?.definition;
  const changes = useMemo(
    () => (old.data && definition ? compareForms(old.data.definition, definition) : null),
    [old.data, definition],
  );
  const failed = old.error ?? version.error ?? form.error;
  if (failed) {
    const retry = () => Promise.all([old.refetch(), isDraft ? form.refetch() : version.refetch()]);
    return <ErrorState onRetry={retry}>{sentenceOf(failed)}</ErrorState>;
  }
  if (changes === null) return <SkeletonRows rows={2} label="Comparing" />;
  return (
    <>
      {heading?.(changes.length)}
      <ChangeList changes={changes} />
    </>
  );
}
