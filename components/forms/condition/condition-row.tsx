"use client";

import { X } from "lucide-react";
import { DateInput } from "@/components/ui/date-input";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type Condition, isComplete, needsValue, operators, operatorsOf, type Subject } from "./conditions";

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
        <Select
          aria-label={`Condition ${number} field`}
          options={subjects.map(({ key, label }) => ({ value: key, label }))}
          value={condition.subject}
          onValueChange={about}
        />
        <IconButton icon={X} label={`Remove condition ${number}`} size="sm" onClick={onRemove} />
      </div>
      <div className="grid grid-cols-2 gap-1.5">
        <Select
          aria-label={`Condition ${number} comparison`}
          options={known.map((operator) => ({ value: operator, label: operators[operator] }))}
          value={condition.operator}
          onValueChange={(operator) => onChange({ ...condition, operator })}
        />
        {subject && needsValue(condition.operator) && (
          <ValueInput
            label={`Condition ${number} value`}
            subject={subject}
            value={condition.value}
            onChange={(value) => onChange({ ...condition, value })}
          />
        )}
      </div>
      {!isComplete(condition, subject) && (
        <p className="text-muted text-xs">Counts as soon as it has a value.</p>
      )}
    </div>
  );
}

type ValueInputProps = { label: string; subject: Subject; value: string; onChange: (value: string) => void };

const yesNo = [
  { value: "yes", label: "yes" },
  { value: "no", label: "no" },
] as const;

function ValueInput({ label, subject, value, onChange }: ValueInputProps) {
  if (subject.type === "yesNo") {
    return <Select aria-label={label} options={yesNo} value={value} onValueChange={onChange} />;
  }
  if (subject.options) {
    const options = subject.options.map((option) => ({ ...option, label: option.label || option.value }));
    return <Select aria-label={label} options={options} value={value} onValueChange={onChange} />;
  }
  const shared = {
    "aria-label": label,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (subject.type === "date") return <DateInput {...shared} />;
  const isText = subject.type === "text" || subject.type === "longText";
  return <Input {...shared} inputMode={isText ? "text" : "decimal"} autoComplete="off" />;
}
