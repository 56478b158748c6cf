"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { sentenceOf } from "@/components/failures/sentence-of";
import { FormView } from "@/components/forms/form-view";
import { useTenantFormEnvironment } from "@/components/forms/use-tenant-form-environment";
import { TestBadge } from "@/components/instances/test-badge";
import { isAppClientError, useTRPC } from "@/components/trpc";
import { beginsByWords } from "@/components/try-out/start-choices";
import { TypedValues } from "@/components/try-out/typed-values";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import type { Variables } from "@/contracts/value";
import { inList } from "@/engine/elements/in-list";
import type { TestStart } from "@/server/features/test-runs/test-runs.schema";
import { CallsChoice, type TestCalls } from "./calls-choice";

/** A way in which the draft can begin, as the address of the start says it. */
export type ChosenStart = Pick<TestStart, "by" | "element">;

type TestStartFormProps = { start: TestStart; base: string; onChoose: (start: ChosenStart) => void };

/** The start form of the draft, below what a test run does and does not do. */
export function TestStartForm({ start, base, onChoose }: TestStartFormProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const environment = useTenantFormEnvironment();
  const [idempotencyKey] = useState(() => newId());
  const [calls, setCalls] = useState<TestCalls | null>(null);
  const [asked, setAsked] = useState(false);
  const needed = start.reachesOut.length > 0;
  const begin = useMutation(
    trpc.testRuns.start.mutationOptions({
      onSuccess: ({ instanceId, reference }) => {
        toast.success(`Test run ${reference} has begun`);
        router.push(`${base}/requests/${instanceId}`);
      },
      onError: (error) => toast.error("The test run was not started", { description: sentenceOf(error) }),
    }),
  );
  const { processId, by, element } = start;
  const submit = async (submission: Variables) => {
    setAsked(true);
    if (needed && calls === null) {
      document.getElementById(CALLS_ID)?.scrollIntoView({ block: "center" });
      return;
    }
    await begin
      .mutateAsync({ processId, by, element, submission, calls: calls ?? "held", idempotencyKey })
      .catch((error: unknown) => isAppClientError(error) || Promise.reject(error));
  };
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={`Test run of “${start.name}”`}
        meta={<TestBadge />}
        description="Runs the draft on the servers: tasks are given to the people whom it names, timers wait their time, processes that it calls are started. All of it is marked as a test, and no report counts it."
      />
      {needed && (
        <div id={CALLS_ID} className="mb-6">
          <CallsChoice
            steps={start.reachesOut.map(({ title }) => title)}
            value={calls}
            onChange={setCalls}
            error={asked && calls === null ? "Choose one of the two." : undefined}
          />
        </div>
      )}
      {start.tells.length > 0 && (
        <p className="mb-6 rounded-md bg-warning-soft px-3 py-2 text-sm text-warning-text">
          Messages and signals reach whoever waits for them, also requests that are no test:{" "}
          {inList(
            [...new Set(start.tells)].map((title) => `“${title}”`),
            "and",
          )}
          .
        </p>
      )}
      <WayToBegin start={start} onChoose={onChoose} />
      {by === "event" ? (
        <TypedValues
          key={keyOf(start)}
          label={SUBMIT}
          loading={begin.isPending}
          onBegin={(values) => void submit(values)}
        />
      ) : (
        <FormView
          key={keyOf(start)}
          definition={start.form ?? { schemaVersion: 1, title: start.name, fields: [] }}
          editableFields={start.editableFields}
          hiddenFields={start.hiddenFields}
          requiredFields={start.requiredFields}
          environment={environment}
          errors={isAppClientError(begin.error) ? begin.error.data?.fieldErrors : undefined}
          submitLabel={SUBMIT}
          onSubmit={submit}
        />
      )}
    </div>
  );
}

/** Which start it is, where there are several, and what it stands for. */
function WayToBegin({ start, onChoose }: Pick<TestStartFormProps, "start" | "onChoose">) {
  return (
    <>
      {start.starts.length > 1 && (
        <Field label="Start with" className="mb-6">
          <Select
            options={start.starts.map((one) => ({
              value: keyOf(one),
              label: `${one.title}: ${beginsByWords[one.by]}`,
            }))}
            value={keyOf(start)}
            onValueChange={(key) => {
              const way = start.starts.find((one) => keyOf(one) === key);
              if (way) onChoose({ by: way.by, element: way.element });
            }}
          />
        </Field>
      )}
      {start.by !== "member" && <p className="mb-6 text-muted text-sm">{inPlaceOf[start.by]}</p>}
    </>
  );
}

const CALLS_ID = "test-run-calls";
const SUBMIT = "Start the test run";

const keyOf = ({ by, element }: ChosenStart) => `${by} ${element}`;

const inPlaceOf = {
  hook: "A webhook starts this process. For the test, fill in what it would bring.",
  event: "An event starts this process. For the test, type what would come with it.",
};
