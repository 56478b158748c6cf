"use client";

import { Code, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldContext } from "@/components/ui/field-context";
import { Select } from "@/components/ui/select";
import { ConditionExpression } from "./condition-expression";
import { ConditionRow } from "./condition-row";
import { type Condition, type ConditionSet, operatorsOf, type Subject, writeConditions } from "./conditions";
import { readConditions } from "./read-conditions";

type ConditionEditorProps = {
  /** What the conditions decide: "Show this field when". */
  label: string;
  value: string | undefined;
  onChange: (source: string | undefined) => void;
  subjects: readonly Subject[];
  /** What the checker says about the expression. */
  error?: string;
  /** There is always a condition, so the first is there to be filled in. */
  needed?: boolean;
};

const matches = [
  { value: "all", label: "all of these hold" },
  { value: "any", label: "any of these holds" },
] as const;

/** Conditions as sentences, with a door to the expression behind them. */
export function ConditionEditor({ label, value, onChange, subjects, error, needed }: ConditionEditorProps) {
  const [draft, setDraft] = useState<{ set: ConditionSet; source: string | undefined } | null>(null);
  const [asExpression, setAsExpression] = useState(false);
  const read = useMemo(() => readConditions(value ?? "", subjects), [value, subjects]);
  const set = draft && draft.source === value ? draft.set : read;
  const change = (next: ConditionSet) => {
    const source = writeConditions(next, subjects);
    setDraft({ set: next, source });
    onChange(source);
  };
  if (asExpression || set === null) {
    return (
      <ConditionExpression
        label={label}
        value={value}
        onChange={onChange}
        error={error}
        onLeave={read === null ? undefined : () => setAsExpression(false)}
      />
    );
  }
  const { match } = set;
  const conditions = needed && set.conditions.length === 0 ? [newCondition(subjects)] : set.conditions;
  const put = (index: number, next: Condition) =>
    change({ match, conditions: conditions.map((row, position) => (position === index ? next : row)) });
  return (
    <FieldContext value={null}>
      <fieldset className="grid min-w-0 gap-2">
        <legend className="pb-1.5 font-medium text-sm text-strong">{label}</legend>
        {conditions.length > 1 && (
          <Select
            aria-label={`${label}: all or any`}
            options={matches}
            value={match}
            onValueChange={(next) => change({ match: next, conditions })}
          />
        )}
        {conditions.map((condition, index) => (
          <ConditionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position
            key={index}
            number={index + 1}
            condition={condition}
            subjects={subjects}
            onChange={(next) => put(index, next)}
            onRemove={() =>
              change({ match, conditions: conditions.filter((_, position) => position !== index) })
            }
          />
        ))}
        {error && <p className="text-danger-text text-sm">{error}</p>}
        <div className="flex flex-wrap gap-1">
          <Button
            variant="ghost"
            size="sm"
            disabled={subjects.length === 0}
            onClick={() => change({ match, conditions: [...conditions, newCondition(subjects)] })}
          >
            <Plus aria-hidden="true" />
            Add condition
          </Button>
          <Button variant="ghost" size="sm" onClick={() => setAsExpression(true)}>
            <Code aria-hidden="true" />
            Edit as expression
          </Button>
        </div>
      </fieldset>
    </FieldContext>
  );
}

function newCondition(subjects: readonly Subject[]): Condition {
  const [subject] = subjects;
  const operator = subject ? operatorsOf[subject.type][0] : undefined;
  return { subject: subject?.key ?? "", operator: operator ?? "filled", value: "" };
}
