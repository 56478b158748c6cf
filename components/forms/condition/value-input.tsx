"use client";

import { DateInput } from "@/components/ui/date-input";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { fieldRegistry } from "@/engine/form/fields/registry";
import type { Subject } from "./conditions";
import { ListSelect } from "./list-select";

type ValueInputProps = { label: string; subject: Subject; value: string; onChange: (value: string) => void };

const yesNo = [
  { value: "yes", label: "yes" },
  { value: "no", label: "no" },
] as const;

/** A value for a subject, in the control that its type asks for. */
export function ValueInput({ label, subject, value, onChange }: ValueInputProps) {
  if (subject.type === "yesNo") {
    return <Select aria-label={label} options={yesNo} value={value} onValueChange={onChange} />;
  }
  if (subject.options) {
    const options = subject.options.map((option) => ({ ...option, label: option.label || option.value }));
    return <ListSelect label={label} options={options} value={value} onChange={onChange} />;
  }
  const shared = {
    "aria-label": label,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  const { reportType } = fieldRegistry[subject.type];
  if (reportType === "date" || reportType === "time") return <DateInput kind={reportType} {...shared} />;
  const isText = reportType === "text" || reportType === "prose";
  return <Input {...shared} inputMode={isText ? "text" : "decimal"} autoComplete="off" />;
}
