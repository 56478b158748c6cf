"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PageCrumb } from "@/components/shell/page-crumb";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { type ChosenStart, TestStartForm } from "./test-start-form";

/** Where a test run of a draft begins. */
export function TestStartPage({ processId, base }: { processId: string; base: string }) {
  const trpc = useTRPC();
  const [start, setStart] = useState<ChosenStart>();
  const query = useQuery(
    trpc.testRuns.getStart.queryOptions(
      { processId, ...(start === undefined ? {} : { start }) },
      { placeholderData: keepPreviousData, refetchOnWindowFocus: false },
    ),
  );
  if (query.isPending) return <SkeletonRows rows={6} label="Loading the draft" />;
  if (!query.data) {
    return (
      <ErrorState
        title="This draft cannot be tested"
        action={<LinkButton href={`${base}/processes/${processId}`}>Back to the designer</LinkButton>}
      >
        {sentenceOf(query.error)}
      </ErrorState>
    );
  }
  return (
    <>
      <PageCrumb label={`Test run of ${query.data.name}`} />
      <TestStartForm start={query.data} base={base} onChoose={setStart} />
    </>
  );
}
