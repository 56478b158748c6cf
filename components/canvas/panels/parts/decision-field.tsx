"use client";

import { ExternalLink } from "lucide-react";
import { useParams } from "next/navigation";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { useEditorState } from "../../editor/editor-context";
import { useSettingError } from "../use-element-edit";

type DecisionFieldProps = {
  element: string;
  value: string | undefined;
  onChange: (decisionId: string | undefined) => void;
};

/** Which decision is made; with a way to it, or to a new one. */
export function DecisionField({ element, value, onChange }: DecisionFieldProps) {
  const { directory } = useEditorState();
  const { tenant } = useParams<{ tenant: string }>();
  const error = useSettingError(element, "decisionId");
  const options = directory.decisions.map(({ id, name, published }) => ({
    value: id,
    label: name,
    hint: published ? undefined : "Not published yet",
  }));
  return (
    <div className="grid gap-1.5">
      <Field label="Decision" help="The rules that give the answer." error={error}>
        <Combobox
          options={options}
          value={value ?? null}
          onValueChange={(decisionId) => onChange(decisionId ?? undefined)}
          placeholder="Choose a decision"
          searchLabel="Search decisions"
          emptyText="No decision by this name"
        />
      </Field>
      <LinkButton
        href={value ? `/${tenant}/decisions/${value}` : `/${tenant}/decisions`}
        target="_blank"
        variant="link"
        size="sm"
        className="w-fit"
      >
        {value ? "Open decision" : "Create decision"}
        <ExternalLink aria-hidden="true" />
      </LinkButton>
    </div>
  );
}
