"use client";

import { Plus, ThumbsUp, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { SteadyInput } from "@/components/ui/steady-input";
import type { Outcome } from "@/contracts/process";
import { approveAndReject, newOutcome } from "./outcome-presets";

const tones = [
  { value: "positive", label: "Positive" },
  { value: "neutral", label: "Neutral" },
  { value: "negative", label: "Negative" },
] as const;

type OutcomesFieldProps = { value: readonly Outcome[]; onChange: (value: Outcome[]) => void };

/** The buttons under a task. Without any there is one: Complete. */
export function OutcomesField({ value, onChange }: OutcomesFieldProps) {
  const replace = (at: number, outcome: Outcome) =>
    onChange(value.map((other, index) => (index === at ? outcome : other)));
  return (
    <div className="grid gap-2">
      {value.length === 0 && (
        <p className="text-muted text-sm">
          One button, "Complete". Add outcomes when the person decides something.
        </p>
      )}
      {value.map((outcome, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <fieldset key={index} className="grid gap-2 rounded-md border p-3">
          <legend className="sr-only">Outcome {index + 1}</legend>
          <div className="flex items-end gap-1">
            <Field label="Button" className="flex-1">
              <SteadyInput
                maxLength={60}
                value={outcome.label}
                onChange={(label) => replace(index, { ...outcome, label })}
              />
            </Field>
            <Field label="Tone" className="w-28">
              <Select
                options={tones}
                value={outcome.tone}
                onValueChange={(tone) => replace(index, { ...outcome, tone })}
              />
            </Field>
            <IconButton
              icon={Trash2}
              label={`Remove outcome ${outcome.label}`}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
          <Checkbox
            checked={outcome.commentRequired}
            onCheckedChange={(on) => replace(index, { ...outcome, commentRequired: on === true })}
          >
            Comment required
          </Checkbox>
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        {value.length === 0 && (
          <Button onClick={() => onChange(approveAndReject)}>
            <ThumbsUp aria-hidden="true" />
            Approve / Reject
          </Button>
        )}
        {value.length < 10 && (
          <Button onClick={() => onChange([...value, newOutcome(value)])}>
            <Plus aria-hidden="true" />
            Add outcome
          </Button>
        )}
      </div>
    </div>
  );
}
