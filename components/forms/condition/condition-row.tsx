"use client";

import { ArrowLeftRight, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import {
  type Condition,
  comparableWith,
  comparesFields,
  isComplete,
  needsValue,
  type Operator,
  operators,
  operatorsOf,
  type Subject,
} from "./conditions";
import { ListSelect } from "./list-select";
import { ValueInput } from "./value-input";

type ConditionRowProps = {
  number: number;
  condition: Condition;
  subjects: readonly Subject[];
  onChange: (condition: Condition) => void;
  onRemove: () => void;
};

/** "[Amount] [is greater than] [1000]". */
export function ConditionRow({ number, condition, subjects, onChange, onRemove }: ConditionRowProps) {
  const subject = subjects.find((candidate) => candidate.key === condition.subject);
  const known = subject ? operatorsOf[subject.type] : [];
  const about = (key: string) => {
    const next = subjects.find((candidate) => candidate.key === key);
    if (!next) return;
    const kept = operatorsOf[next.type].includes(condition.operator);
    const operator = kept ? condition.operator : (operatorsOf[next.type][0] ?? "filled");
    onChange({ subject: key, operator, value: "" });
  };
  return (
    <div className="grid gap-1.5 rounded-md border p-2">
      <div className="flex items-center gap-1">
        <ListSelect
          label={`Condition ${number} field`}
          options={subjects.map(({ key, label }) => ({ value: key, label }))}
          value={condition.subject}
          onChange={about}
        />
        <IconButton icon={X} label={`Remove condition ${number}`} size="sm" onClick={onRemove} />
      </div>
      <div className="grid grid-cols-2 gap-1.5">
        <Select
          aria-label={`Condition ${number} comparison`}
          options={known.map((operator) => ({ value: operator, label: operators[operator] }))}
          value={condition.operator}
          onValueChange={(operator) => onChange(withOperator(condition, operator))}
        />
        {subject && needsValue(condition.operator) && (
          <ComparedWith
            number={number}
            condition={condition}
            subject={subject}
            others={comparableWith(subject, condition.operator, subjects)}
            onChange={onChange}
          />
        )}
      </div>
      {!isComplete(condition, subject) && (
        <p className="text-muted text-xs">Counts as soon as it has a value.</p>
      )}
    </div>
  );
}

/** What is compared with a field stays so only where the comparison can do that. */
function withOperator(condition: Condition, operator: Operator): Condition {
  const { subject, value, withField } = condition;
  if (!withField || comparesFields(operator)) return { ...condition, operator };
  return { subject, operator, value: needsValue(operator) ? "" : value };
}

type ComparedWithProps = Pick<ConditionRowProps, "number" | "condition" | "onChange"> & {
  subject: Subject;
  others: readonly Subject[];
};

/** A value, or another field of the same kind. */
function ComparedWith({ number, condition, subject, others, onChange }: ComparedWithProps) {
  const { withField = false, operator, value } = condition;
  const label = `Condition ${number} value`;
  const change = (next: string) => onChange({ ...condition, value: next });
  return (
    <div className="flex min-w-0 items-center gap-1">
      {withField ? (
        <ListSelect
          label={label}
          options={others.map((other) => ({ value: other.key, label: other.label }))}
          value={value}
          onChange={change}
        />
      ) : (
        <ValueInput label={label} subject={subject} value={value} onChange={change} />
      )}
      {others.length > 0 && (
        <IconButton
          icon={ArrowLeftRight}
          label={`Condition ${number}: compare with a ${withField ? "value" : "field"}`}
          size="sm"
          onClick={() =>
            onChange({
              subject: subject.key,
              operator,
              value: withField ? "" : (others[0]?.key ?? ""),
              ...(!withField && { withField: true }),
            })
          }
        />
      )}
    </div>
  );
}
