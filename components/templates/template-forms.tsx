"use client";

import { useState } from "react";
import { FormView } from "@/components/forms/form-view";
import { useTenantFormEnvironment } from "@/components/forms/use-tenant-form-environment";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { FormDefinition } from "@/contracts/form";
import type { Variables } from "@/contracts/value";

type TemplateFormsProps = { forms: readonly FormDefinition[]; sample: Variables };

/** The forms as people will see them; the first is filled in. Nothing is sent. */
export function TemplateForms({ forms, sample }: TemplateFormsProps) {
  const [title, setTitle] = useState(forms[0]?.title ?? "");
  const environment = useTenantFormEnvironment();
  const shown = forms.find((form) => form.title === title) ?? forms[0];
  if (!shown) return null;
  return (
    <div className="grid gap-4">
      {forms.length > 1 && (
        <div className="max-w-full overflow-x-auto">
          <SegmentedControl
            aria-label="Form"
            segments={forms.map((form) => ({ value: form.title, label: form.title }))}
            value={shown.title}
            onValueChange={setTitle}
          />
        </div>
      )}
      <div className="rounded-lg border bg-panel p-5">
        <FormView
          key={shown.title}
          definition={shown}
          defaultValues={shown === forms[0] ? fittingSample(shown, sample) : undefined}
          environment={environment}
          showTitle
        />
      </div>
    </div>
  );
}

/** People and files of a template's sample are nobody's; the fields stay empty. */
function fittingSample({ fields }: FormDefinition, sample: Variables): Variables {
  const kept = fields.filter(({ type }) => type !== "person" && type !== "file").map(({ key }) => key);
  return Object.fromEntries(Object.entries(sample).filter(([key]) => kept.includes(key)));
}
