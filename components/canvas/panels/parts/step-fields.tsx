"use client";

import { Button } from "@/components/ui/button";
import { Field as FieldFrame } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Field } from "@/contracts/form";
import { useEditorState } from "../../editor/editor-context";
import {
  type FieldMode,
  fieldModes,
  isAsked,
  type StepFieldLists,
  stepFieldLists,
} from "../step-field-modes";

type StepFieldsProps = {
  formId: string;
  value: StepFieldLists;
  onChange: (value: StepFieldLists) => void;
};

const asked: readonly { value: FieldMode; label: string }[] = [
  { value: "change", label: "As in the form" },
  { value: "require", label: "Required" },
  { value: "read", label: "Only to read" },
  { value: "hide", label: "Not shown" },
];
const shown: readonly { value: FieldMode; label: string }[] = [
  { value: "change", label: "Shown" },
  { value: "hide", label: "Not shown" },
];

/** Which fields of the form this step shows, lets people change and requires. */
export function StepFields({ formId, value, onChange }: StepFieldsProps) {
  const { directory } = useEditorState();
  const form = directory.forms.find((candidate) => candidate.id === formId);
  const fields = form?.definition.fields ?? [];
  if (fields.length === 0) return null;
  const modes = fieldModes(fields, value);
  const put = (changed: (field: Field) => FieldMode) =>
    onChange(stepFieldLists(fields, new Map(fields.map((field) => [field.key, changed(field)]))));
  const modeOf = ({ key }: Field) => modes.get(key) ?? "change";
  const all = (mode: "change" | "read") => () => put((field) => (isAsked(field) ? mode : modeOf(field)));
  return (
    <FieldFrame label="Fields in this step" group>
      <div className="flex flex-wrap gap-1">
        <Button variant="ghost" size="sm" onClick={all("change")}>
          All as in the form
        </Button>
        <Button variant="ghost" size="sm" onClick={all("read")}>
          All only to read
        </Button>
      </div>
      <ul className="grid max-h-96 gap-1 overflow-y-auto">
        {fields.map((field) => (
          <li key={field.key} className="grid grid-cols-[minmax(0,1fr)_9rem] items-center gap-2">
            <span className="truncate text-sm" title={field.label || field.key}>
              {field.label || field.key}
            </span>
            <Select
              aria-label={`${field.label || field.key} in this step`}
              options={isAsked(field) ? asked : shown}
              value={modeOf(field)}
              onValueChange={(mode) => put((other) => (other === field ? mode : modeOf(other)))}
            />
          </li>
        ))}
      </ul>
    </FieldFrame>
  );
}
