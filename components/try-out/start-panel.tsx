"use client";

import { useState } from "react";
import { FormView } from "@/components/forms/form-view";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ScenarioStart } from "@/contracts/scenario";
import type { Variables } from "@/contracts/value";
import { stepFieldsOf } from "@/engine/form/step-fields";
import { BeginButton } from "./begin-button";
import { PersonSelect } from "./person-select";
import { type StartChoice, startChoices } from "./start-choices";
import { useTryOutScope } from "./try-out-context";
import { TypedValues } from "./typed-values";

type StartPanelProps = { memberId: string };

/** How the run begins: where, as whom, and with what. */
export function StartPanel({ memberId }: StartPanelProps) {
  const scope = useTryOutScope();
  const { lastStart } = scope.tryOut;
  const choices = startChoices(scope.definition);
  const [chosen, setChosen] = useState(
    () => choices.find((choice) => isChoiceOf(choice, lastStart))?.key ?? null,
  );
  const [member, setMember] = useState(lastStart?.member ?? memberId);
  const [refusal, setRefusal] = useState<{ message: string; errors: Record<string, string> } | null>(null);
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0];
  if (!choice) return <p className="text-muted">This process has no start yet. Add one, then try it out.</p>;
  const begin = (values: Variables) => {
    const start: ScenarioStart = {
      by: choice.by,
      values,
      ...(choice.element !== null && { element: choice.element }),
      ...((choice.by === "member" || choice.by === "call") && { member }),
    };
    const beginsAt = new Date().toISOString();
    const step = scope.tryOut.begin({ beginsAt, timeZone: scope.timeZone, start });
    setRefusal(step.ok ? null : { message: step.message, errors: step.fieldErrors ?? {} });
  };
  return (
    <div className="grid gap-4">
      {choices.length > 1 && (
        <Field label="Begins">
          <Select
            options={choices.map(({ key, label }) => ({ value: key, label }))}
            value={choice.key}
            onValueChange={setChosen}
          />
        </Field>
      )}
      {(choice.by === "member" || choice.by === "call") && (
        <PersonSelect label="As" value={member} onChange={setMember} />
      )}
      <StartValues
        key={choice.key}
        choice={choice}
        values={isChoiceOf(choice, lastStart) ? lastStart?.values : undefined}
        errors={refusal?.errors}
        onBegin={begin}
      />
      {refusal && (
        <p role="alert" className="text-danger-text text-sm">
          {refusal.message}
        </p>
      )}
    </div>
  );
}

/** Whether the run began this way. */
const isChoiceOf = ({ by, element }: StartChoice, start: ScenarioStart | null) =>
  start?.by === by && (start.element === undefined || start.element === element);

type StartValuesProps = {
  choice: StartChoice;
  /** To begin with. */
  values: Variables | undefined;
  errors: Record<string, string> | undefined;
  onBegin: (values: Variables) => void;
};

function StartValues({ choice, values, errors, onBegin }: StartValuesProps) {
  const { directory, environment, timeZone } = useTryOutScope();
  const form = directory.forms.find(({ id }) => id === choice.start?.formId)?.definition;
  if (choice.by === "event" || choice.by === "call") return <TypedValues values={values} onBegin={onBegin} />;
  if (!form || !choice.start) return <BeginButton onClick={() => onBegin({})} />;
  return (
    <FormView
      definition={form}
      {...stepFieldsOf(choice.start)}
      defaultValues={values}
      environment={environment}
      timeZone={timeZone}
      errors={errors}
      onSubmit={(submission) => onBegin(submission)}
      submitLabel="Begin"
    />
  );
}
