"use client";

import { FieldValue } from "@/components/forms/field-value";
import { FormEnvironmentProvider } from "@/components/forms/form-environment";
import { useTenantFormEnvironment } from "@/components/forms/use-tenant-form-environment";
import { EmptyState } from "@/components/ui/empty-state";
import type { Field } from "@/contracts/form";
import type { Element } from "@/contracts/process";
import type { Value } from "@/contracts/value";
import { elementTitle } from "@/engine/elements/element-title";
import type { InstanceDetail } from "@/server/features/instances/get-instance.schema";
import { TaskResult } from "./task-result";
import { ValueView } from "./value-view";

/** The instance's variables as people know them: fields as their form shows them, results under the names of steps. */
export function InstanceData({ instance }: { instance: InstanceDetail }) {
  const environment = useTenantFormEnvironment({ instanceId: instance.id });
  const fields = new Map(instance.fields.map((field) => [field.key, field]));
  const elements = new Map(instance.definition.elements.map((element) => [element.id, element]));
  const entries = Object.entries(instance.variables);
  if (entries.length === 0) return <EmptyState title="No data">This request carries no values.</EmptyState>;
  return (
    <FormEnvironmentProvider value={environment}>
      <dl className="divide-y rounded-lg border bg-panel">
        {entries.map(([name, value]) => (
          <Entry key={name} name={name} value={value} field={fields.get(name)} element={elements.get(name)} />
        ))}
      </dl>
    </FormEnvironmentProvider>
  );
}

type EntryProps = { name: string; value: Value; field: Field | undefined; element: Element | undefined };

function Entry({ name, value, field, element }: EntryProps) {
  const title = field ? field.label || field.key : element ? elementTitle(element) : name;
  return (
    <div className="grid gap-1 px-4 py-2.5 md:grid-cols-[14rem_1fr]">
      <dt className="text-muted">{title}</dt>
      <dd className="min-w-0 text-strong">
        {field ? (
          <FieldValue type={field.type} field={field} value={value} />
        ) : element?.type === "userTask" ? (
          <TaskResult task={element} value={value} />
        ) : (
          <ValueView value={value} />
        )}
      </dd>
    </div>
  );
}
