"use client";

import { DateInput } from "@/components/ui/date-input";
import { Input } from "@/components/ui/input";
import { ListSelect } from "@/components/ui/list-select";
import { Select } from "@/components/ui/select";
import { writeLiteral } from "@/engine/condition/literal";
import type { Subject, SubjectKind } from "@/engine/condition/subject";

type ValueInputProps = {
  label: string;
  kind: SubjectKind;
  options?: Subject["options"] | undefined;
  value: string;
  onChange: (value: string) => void;
};

const yesNo = [
  { value: "yes", label: "yes" },
  { value: "no", label: "no" },
] as const;

/** A value as people type it, in the control that its kind asks for. */
export function ValueInput({ label, kind, options, value, onChange }: ValueInputProps) {
  if (kind === "yesNo") {
    return <Select aria-label={label} options={yesNo} value={value} onValueChange={onChange} />;
  }
  if (options) {
    const named = options.map((option) => ({ ...option, label: option.label || option.value }));
    return <ListSelect label={label} options={named} value={value} onChange={onChange} />;
  }
  const shared = {
    "aria-label": label,
    "aria-invalid": (value.trim() !== "" && writeLiteral(value, kind) === null) || undefined,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (kind === "date" || kind === "time") return <DateInput kind={kind} {...shared} />;
  return <Input {...shared} inputMode={kind === "number" ? "decimal" : "text"} autoComplete="off" />;
}
