"use client";

import { X } from "lucide-react";
import { InstanceData } from "@/components/instances/instance-data";
import { IconButton } from "@/components/ui/icon-button";
import { elementTitle } from "@/engine/elements/element-title";
import { useRun } from "./try-out-context";
import { valuesAt } from "./values-at";

type ValuesPanelProps = { element: string | null; onClose: () => void };

/** The values of the run or, of an element, what it saw and what it left; changes are marked. */
export function ValuesPanel({ element, onClose }: ValuesPanelProps) {
  const { run, scope } = useRun();
  const { definition, directory, tryOut } = scope;
  const used = new Set(definition.elements.flatMap((each) => ("formId" in each ? (each.formId ?? []) : [])));
  const fields = directory.forms.filter(({ id }) => used.has(id)).flatMap((form) => form.definition.fields);
  const instance = { id: "", fields, definition };
  const found = definition.elements.find(({ id }) => id === element);
  if (!found) {
    return (
      <section aria-label="Values" className="grid gap-2">
        <h3 className="font-semibold text-strong">Values</h3>
        <InstanceData
          instance={instance}
          variables={run.state.variables}
          before={tryOut.before?.state.variables}
        />
      </section>
    );
  }
  const title = elementTitle(found);
  const values = valuesAt(run, found.id);
  return (
    <section aria-label={`Values at ${title}`} className="grid gap-2">
      <div className="flex items-center gap-2">
        <h3 className="min-w-0 flex-1 truncate font-semibold text-strong">Values at “{title}”</h3>
        <IconButton icon={X} size="sm" label="Show all values" onClick={onClose} />
      </div>
      {values === null ? (
        <p className="text-muted">It has not come here.</p>
      ) : (
        <>
          <p className="text-muted text-sm">
            {values.after ? "After the step; what it changed is marked." : "When it came here."}
          </p>
          <InstanceData
            instance={instance}
            variables={values.after ?? values.before}
            before={values.after ? values.before : undefined}
          />
        </>
      )}
    </section>
  );
}
