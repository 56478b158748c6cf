"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { sentenceOf } from "@/components/failures/sentence-of";
import { FormView } from "@/components/forms/form-view";
import { useTenantFormEnvironment } from "@/components/forms/use-tenant-form-environment";
import { isAppClientError, useTRPC } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { FormDefinition } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import type { StartPage } from "@/server/features/instances/start-instance.schema";
import { KeptNotice } from "./kept-notice";
import { type KeptState, useKeptStart } from "./use-kept-start";

const keptWords: Record<KeptState, string> = {
  untouched: "",
  keeping: "Keeping what you enter…",
  kept: "Kept. You can go on later, on any device.",
  failed: "What you enter is not kept at the moment. Sending it still works.",
};

type StartFormProps = { start: StartPage; base: string; onStartOver: () => Promise<unknown> };

/** The form of one start, with what the member entered before. */
export function StartForm({ start, base, onStartOver }: StartFormProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const { processId, element } = start;
  const environment = useTenantFormEnvironment({ lookups: { kind: "start", processId, element } });
  const [idempotencyKey] = useState(() => newId());
  // What is loaded again meanwhile is what was just entered.
  const [saved] = useState(start.saved);
  const kept = useKeptStart({ processId, element });
  const discard = useMutation(trpc.instances.discardStart.mutationOptions({ onSuccess: onStartOver }));
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
  const submit = async (submission: Variables) => {
    await kept.settle();
    return begin
      .mutateAsync({ processId, element, submission, idempotencyKey })
      .catch((error: unknown) => isAppClientError(error) || Promise.reject(error));
  };
  const startOver = async () => {
    await kept.settle();
    discard.mutate({ processId, element });
  };
  return (
    <>
      {saved && <KeptNotice savedAt={saved.savedAt} onDiscard={startOver} />}
      <FormView
        definition={start.form ?? withoutFields(start.name)}
        values={saved?.values}
        onChange={kept.keep}
        editableFields={start.editableFields}
        hiddenFields={start.hiddenFields}
        requiredFields={start.requiredFields}
        environment={environment}
        errors={isAppClientError(begin.error) ? begin.error.data?.fieldErrors : undefined}
        submitLabel={start.form ? undefined : "Start"}
        onSubmit={submit}
      />
      <p role="status" className="mt-3 min-h-5 text-muted text-sm">
        {keptWords[kept.state]}
      </p>
    </>
  );
}

function withoutFields(title: string): FormDefinition {
  return { schemaVersion: 1, title, fields: [] };
}
