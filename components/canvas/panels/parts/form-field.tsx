"use client";

import { ExternalLink } from "lucide-react";
import { useParams } from "next/navigation";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { useEditorState } from "../../editor/editor-context";
import { useSettingError } from "../use-element-edit";

type FormFieldProps = {
  element: string;
  value: string | undefined;
  onChange: (formId: string | undefined) => void;
  help: string;
};

/** Which form people fill in; with a way to the form, or to a new one. */
export function FormField({ element, value, onChange, help }: FormFieldProps) {
  const { directory } = useEditorState();
  const { tenant } = useParams<{ tenant: string }>();
  const error = useSettingError(element, "formId");
  const options = directory.forms.map((form) => ({
    value: form.id,
    label: form.name,
    hint: form.publishedVersionId ? undefined : "Not published yet",
  }));
  return (
    <div className="grid gap-1.5">
      <Field label="Form" help={help} error={error}>
        <Combobox
          options={options}
          value={value ?? null}
          onValueChange={(formId) => onChange(formId ?? undefined)}
          placeholder="No form"
          searchLabel="Search forms"
          emptyText="No form by this name"
          clearable
        />
      </Field>
      <LinkButton
        href={value ? `/${tenant}/forms/${value}` : `/${tenant}/forms`}
        target="_blank"
        variant="link"
        size="sm"
        className="w-fit"
      >
        {value ? "Open form" : "Create form"}
        <ExternalLink aria-hidden="true" />
      </LinkButton>
    </div>
  );
}
