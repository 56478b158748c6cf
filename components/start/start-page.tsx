"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { sentenceOf } from "@/components/failures/sentence-of";
import { FormView } from "@/components/forms/form-view";
import { useTenantFormEnvironment } from "@/components/forms/use-tenant-form-environment";
import { PageCrumb } from "@/components/shell/page-crumb";
import { isAppClientError, useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import type { FormDefinition } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import type { StartPage as StartPageData } from "@/server/features/instances/start-instance.schema";

/** The start page of a process: its form, and then the request it became. */
export function StartPage({ processId, base }: { processId: string; base: string }) {
  const trpc = useTRPC();
  const [element, setElement] = useState<string>();
  const query = useQuery(
    trpc.instances.getStart.queryOptions(
      { processId, ...(element === undefined ? {} : { element }) },
      { staleTime: Number.POSITIVE_INFINITY, placeholderData: keepPreviousData },
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
  return <StartForm start={query.data} base={base} onChoose={setElement} />;
}

type StartFormProps = { start: StartPageData; base: string; onChoose: (element: string) => void };

function StartForm({ start, base, onChoose }: StartFormProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const { processId, element } = start;
  const environment = useTenantFormEnvironment({ lookups: { kind: "start", processId, element } });
  const [idempotencyKey] = useState(() => newId());
  const begin = useMutation(
    trpc.instances.start.mutationOptions({
      onSuccess: ({ instanceId, reference }) => {
        toast.success(`Request ${reference} is on its way`);
        router.push(`${base}/requests/${instanceId}`);
      },
      onError: (error) =>
        error.data?.appCode === "TOO_MANY_REQUESTS"
          ? toast.info("Not just now; what you entered is kept", { description: sentenceOf(error) })
          : toast.error("The request was not started", { description: sentenceOf(error) }),
    }),
  );
  const submit = (submission: Variables) =>
    begin
      .mutateAsync({ processId: start.processId, element: start.element, submission, idempotencyKey })
      .catch((error: unknown) => isAppClientError(error) || Promise.reject(error));
  return (
    <div className="mx-auto max-w-3xl">
      <PageCrumb label={start.name} />
      <PageHeader title={start.name} description={start.form?.description ?? start.description} />
      {start.starts.length > 1 && (
        <Field label="Start with" className="mb-6">
          <Select
            options={start.starts.map(({ element, title }) => ({ value: element, label: title }))}
            value={start.element}
            onValueChange={onChoose}
          />
        </Field>
      )}
      <FormView
        key={start.element}
        definition={start.form ?? withoutFields(start.name)}
        editableFields={start.editableFields}
        hiddenFields={start.hiddenFields}
        requiredFields={start.requiredFields}
        environment={environment}
        errors={isAppClientError(begin.error) ? begin.error.data?.fieldErrors : undefined}
        submitLabel={start.form ? "Submit" : "Start"}
        onSubmit={submit}
      />
    </div>
  );
}

function withoutFields(title: string): FormDefinition {
  return { schemaVersion: 1, title, fields: [] };
}
