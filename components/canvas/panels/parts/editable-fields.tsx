"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { useEditorState } from "../../editor/editor-context";

type EditableFieldsProps = {
  formId: string;
  /** Undefined: all. */
  value: readonly string[] | undefined;
  onChange: (value: string[] | undefined) => void;
};

/** Which fields of the form can be changed in this task; the others are shown to read. */
export function EditableFields({ formId, value, onChange }: EditableFieldsProps) {
  const { directory } = useEditorState();
  const form = directory.forms.find((candidate) => candidate.id === formId);
  const fields = (form?.definition.fields ?? []).filter((field) => field.type !== "calculated");
  return (
    <Field label="Fields" group>
      <Checkbox
        checked={value === undefined}
        onCheckedChange={(on) => onChange(on === true ? undefined : [])}
      >
        All fields can be changed
      </Checkbox>
      {value !== undefined && (
        <div className="grid gap-1 border-l pl-3">
          {fields.map((field) => (
            <Checkbox
              key={field.key}
              checked={value.includes(field.key)}
              onCheckedChange={(on) =>
                onChange(on === true ? [...value, field.key] : value.filter((key) => key !== field.key))
              }
            >
              {field.label || field.key}
            </Checkbox>
          ))}
        </div>
      )}
    </Field>
  );
}
