"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Completion } from "@/contracts/human-work";
import type { Outcome } from "@/contracts/process";

type CompletionFieldProps = {
  value: Completion | undefined;
  outcomes: readonly Outcome[];
  onChange: (value: Completion | undefined) => void;
};

const ONE = "one";

const rules: { value: Completion["rule"] | typeof ONE; label: string }[] = [
  { value: ONE, label: "One of them" },
  { value: "all", label: "All of them" },
  { value: "count", label: "A number of them" },
  { value: "majority", label: "Most of them" },
  { value: "sequential", label: "One after the other" },
];

/** What a rule begins with; what it does not say follows from the order of the outcomes. */
const beginnings: Record<Completion["rule"], Completion> = {
  all: { rule: "all" },
  count: { rule: "count", count: 2 },
  majority: { rule: "majority" },
  sequential: { rule: "sequential" },
};

/** How many of the people have to do it, and how its outcome follows from theirs. */
export function CompletionField({ value, outcomes, onChange }: CompletionFieldProps) {
  return (
    <>
      <Field label="Who has to do it">
        <Select
          options={rules}
          value={value?.rule ?? ONE}
          onValueChange={(rule) => onChange(rule === ONE ? undefined : beginnings[rule])}
        />
      </Field>
      {value?.rule === "count" && (
        <Field label="How many" className="w-40">
          <Input
            type="number"
            min={1}
            max={1000}
            value={value.count}
            onChange={({ target }) => onChange({ ...value, count: wholeNumber(target.valueAsNumber) })}
          />
        </Field>
      )}
      {value && outcomes.length > 1 && (
        <>
          {value.rule !== "majority" && (
            <OutcomeSelect
              label={
                value.rule === "count" ? "Reached when so many choose" : "Goes on while everybody chooses"
              }
              outcomes={outcomes}
              value={value.outcome ?? outcomes[0]?.value}
              onChange={(outcome) => onChange({ ...value, outcome })}
            />
          )}
          {(value.rule === "count" || value.rule === "majority") && (
            <OutcomeSelect
              label={value.rule === "count" ? "Otherwise it counts as" : "A tie counts as"}
              outcomes={outcomes}
              value={value.otherwise ?? outcomes.at(-1)?.value}
              onChange={(otherwise) => onChange({ ...value, otherwise })}
            />
          )}
        </>
      )}
    </>
  );
}

type OutcomeSelectProps = {
  label: string;
  outcomes: readonly Outcome[];
  value: string | undefined;
  onChange: (value: string) => void;
};

function OutcomeSelect({ label, outcomes, value, onChange }: OutcomeSelectProps) {
  const options = outcomes.map((outcome) => ({ value: outcome.value, label: outcome.label }));
  return (
    <Field label={label}>
      <Select options={options} value={value} onValueChange={onChange} />
    </Field>
  );
}

const wholeNumber = (number: number) => Math.min(1000, Math.max(1, Math.round(number || 1)));
