"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PageCrumb } from "@/components/shell/page-crumb";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { StartForm } from "./start-form";

/** The start page of a process: its form, and then the request it became. */
export function StartPage({ processId, base }: { processId: string; base: string }) {
  const trpc = useTRPC();
  const [element, setElement] = useState<string>();
  const [generation, setGeneration] = useState(0);
  const query = useQuery(
    trpc.instances.getStart.queryOptions(
      { processId, ...(element === undefined ? {} : { element }) },
      // Whoever comes back gets what was kept since then.
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, placeholderData: keepPreviousData },
    ),
  );
  if (query.isPending) return <SkeletonRows rows={6} label="Loading the form" />;
  if (!query.data) {
    return (
      <ErrorState title="This cannot be started" onRetry={() => query.refetch()}>
        {sentenceOf(query.error)}
      </ErrorState>
    );
  }
  const start = query.data;
  const startOver = async () => {
    await query.refetch();
    setGeneration(generation + 1);
  };
  return (
    <div className="mx-auto max-w-3xl">
      <PageCrumb label={start.name} />
      <PageHeader title={start.name} description={start.form?.description ?? start.description} />
      {start.starts.length > 1 && (
        <Field label="Start with" className="mb-6">
          <Select
            options={start.starts.map(({ element, title }) => ({ value: element, label: title }))}
            value={start.element}
            onValueChange={setElement}
          />
        </Field>
      )}
      <StartForm key={`${start.element} ${generation}`} start={start} base={base} onStartOver={startOver} />
    </div>
  );
}
