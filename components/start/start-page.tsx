"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useFormLanguage } from "@/components/forms/languages/use-form-language";
import { PageCrumb } from "@/components/shell/page-crumb";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { StartPage as StartPageData } from "@/server/features/instances/start-instance.schema";
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
      <PageHeader title={start.name} description={<Description start={start} />} />
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

/** What the form says about itself, in the reader's language, or else the process. */
function Description({ start: { form, description } }: { start: StartPageData }) {
  const reading = useFormLanguage(form ?? { schemaVersion: 1, title: "", fields: [] });
  return reading.definition.description ?? description;
}
