"use client";

import { FieldValue } from "@/components/forms/field-value";
import { FormEnvironmentProvider } from "@/components/forms/form-environment";
import { useTenantFormEnvironment } from "@/components/forms/use-tenant-form-environment";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import type { Field } from "@/contracts/form";
import type { Element } from "@/contracts/process";
import type { Value, Variables } from "@/contracts/value";
import { elementTitle } from "@/engine/elements/element-title";
import type { InstanceDetail } from "@/server/features/instances/get-instance.schema";
import { changedNames } from "./changed-names";
import { TaskResult } from "./task-result";
import { ValueView } from "./value-view";

type InstanceDataProps = {
  instance: Pick<InstanceDetail, "id" | "fields" | "definition">;
  variables: Variables;
  /** The values before, in order to mark what has changed since. */
  before?: Variables | undefined;
};

/** Variables as people know them: fields as their form shows them, results under the names of steps. */
export function InstanceData({ instance, variables, before }: InstanceDataProps) {
  const environment = useTenantFormEnvironment({ instanceId: instance.id });
  const fields = new Map(instance.fields.map((field) => [field.key, field]));
  const elements = new Map(instance.definition.elements.map((element) => [element.id, element]));
  const changed = new Set(before ? changedNames(before, variables) : []);
  const entries = Object.entries(variables);
  if (entries.length === 0) return <EmptyState title="No data">This request carries no values.</EmptyState>;
  return (
    <FormEnvironmentProvider value={environment}>
      <dl className="divide-y overflow-hidden rounded-lg border bg-panel">
        {entries.map(([name, value]) => (
          <Entry
            key={name}
            name={name}
            value={value}
            field={fields.get(name)}
            element={elements.get(name)}
            change={changed.has(name) ? { from: before?.[name] } : null}
          />
        ))}
      </dl>
    </FormEnvironmentProvider>
  );
}

type EntryProps = {
  name: string;
  value: Value;
  field: Field | undefined;
  element: Element | undefined;
  /** Null: as it was. */
  change: { from: Value | undefined } | null;
};

function Entry({ name, value, field, element, change }: EntryProps) {
  const title = field ? field.label || field.key : element ? elementTitle(element) : name;
  return (
    <div
      className={cn("grid gap-1 px-4 py-2.5 md:grid-cols-[14rem_1fr]", change && "bg-accent-soft")}
      data-changed={change ? "" : undefined}
    >
      <dt className="text-muted">
        {title}{" "}
        {change && (
          <span className="text-accent-text text-sm">{change.from === undefined ? "new" : "changed"}</span>
        )}
      </dt>
      <dd className="min-w-0 text-strong">
        <Shown value={value} field={field} element={element} />
        {change?.from !== undefined && change.from !== null && (
          <div className="text-muted text-sm">
            Before: <Shown value={change.from} field={field} element={element} />
          </div>
        )}
      </dd>
    </div>
  );
}

function Shown({ value, field, element }: Pick<EntryProps, "value" | "field" | "element">) {
  if (field) return <FieldValue type={field.type} field={field} value={value} />;
  return element?.type === "userTask" ? (
    <TaskResult task={element} value={value} />
  ) : (
    <ValueView value={value} />
  );
}
