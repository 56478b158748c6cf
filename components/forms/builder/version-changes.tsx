"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { FormVersionRow } from "@/server/features/forms/list-form-versions.schema";
import { FormChanges } from "./form-changes";

type VersionChangesProps = {
  formId: string;
  /** What is looked at. */
  shown: FormVersionRow | "draft";
  versions: readonly FormVersionRow[];
};

/** How a version or the draft differs from any other version; first from what was published before. */
export function VersionChanges({ formId, shown, versions }: VersionChangesProps) {
  const others = versions.filter((version) => shown === "draft" || version.id !== shown.id);
  const earlier =
    shown === "draft"
      ? others.find(({ isCurrent }) => isCurrent)
      : others.find(({ number }) => number < shown.number);
  const [comparedWith, compareWith] = useState(earlier?.id ?? others[0]?.id);
  if (comparedWith === undefined) return null;
  const options = others.map(({ id, number }) => ({ value: id, label: `Version ${number}` }));
  return (
    <>
      {options.length > 1 && (
        <Field label="Compared with" className="w-56">
          <Select options={options} value={comparedWith} onValueChange={compareWith} />
        </Field>
      )}
      <FormChanges formId={formId} before={comparedWith} after={shown === "draft" ? "draft" : shown.id} />
    </>
  );
}
