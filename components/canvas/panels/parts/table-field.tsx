"use client";

import { ExternalLink } from "lucide-react";
import { useParams } from "next/navigation";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { useEditorState } from "../../editor/editor-context";
import { useSettingError } from "../use-element-edit";

type TableFieldProps = {
  element: string;
  value: string | undefined;
  onChange: (tableId: string | undefined) => void;
};

/** Which data table the step is about; with a way to it, or to a new one. */
export function TableField({ element, value, onChange }: TableFieldProps) {
  const { directory } = useEditorState();
  const { tenant } = useParams<{ tenant: string }>();
  const error = useSettingError(element, "tableId");
  return (
    <div className="grid gap-1.5">
      <Field label="Data table" error={error}>
        <Combobox
          options={directory.dataTables.map(({ id, name }) => ({ value: id, label: name }))}
          value={value ?? null}
          onValueChange={(tableId) => onChange(tableId ?? undefined)}
          placeholder="Choose a data table"
          searchLabel="Search data tables"
          emptyText="No data table by this name"
        />
      </Field>
      <LinkButton
        href={value ? `/${tenant}/data/${value}` : `/${tenant}/data`}
        target="_blank"
        variant="link"
        size="sm"
        className="w-fit"
      >
        {value ? "Open data table" : "Create data table"}
        <ExternalLink aria-hidden="true" />
      </LinkButton>
    </div>
  );
}
