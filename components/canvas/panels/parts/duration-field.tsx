"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { durationUnits, parseDuration, printDuration } from "./simple-duration";

type DurationFieldProps = {
  label: string;
  /** ISO 8601. */
  value: string;
  onChange: (value: string) => void;
  help?: string;
  error?: string;
};

/** A number and its unit; a duration of several parts shows as its text. */
export function DurationField({ label, value, onChange, help, error }: DurationFieldProps) {
  const simple = parseDuration(value);
  if (!simple) {
    return (
      <Field label={label} help="An ISO 8601 duration, such as P1DT12H." error={error}>
        <Input value={value} onChange={(event) => onChange(event.target.value)} />
      </Field>
    );
  }
  return (
    <Field label={label} help={help} error={error} group>
      <div className="flex gap-2">
        <Input
          type="number"
          min={1}
          max={9999}
          aria-label={`${label}: how many`}
          className="w-24"
          value={simple.amount}
          onChange={(event) => {
            const amount = Math.min(9999, Math.max(1, Math.round(event.target.valueAsNumber || 1)));
            onChange(printDuration({ ...simple, amount }));
          }}
        />
        <Select
          aria-label={`${label}: unit`}
          options={durationUnits}
          value={simple.unit}
          onValueChange={(unit) => onChange(printDuration({ ...simple, unit }))}
        />
      </div>
    </Field>
  );
}
