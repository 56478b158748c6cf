"use client";

import { ChevronDown } from "lucide-react";
import { Collapsible } from "radix-ui";
import { FieldValue } from "@/components/forms/field-value";
import { FormEnvironmentProvider } from "@/components/forms/form-environment";
import { useTenantFormEnvironment } from "@/components/forms/use-tenant-form-environment";
import { ValueView } from "@/components/instances/value-view";
import { Button } from "@/components/ui/button";
import type { Field } from "@/contracts/form";
import type { Variables } from "@/contracts/value";

type SubmittedValuesProps = { instanceId: string; values: Variables; fields: readonly Field[] };

/** What somebody filled in at the time, to be opened; later answers do not change it. */
export function SubmittedValues({ instanceId, values, fields }: SubmittedValuesProps) {
  const environment = useTenantFormEnvironment({ instanceId });
  const entries = Object.entries(values);
  const byKey = new Map(fields.map((field) => [field.key, field]));
  if (entries.length === 0) return null;
  return (
    <Collapsible.Root>
      <Collapsible.Trigger asChild>
        <Button variant="ghost" size="sm" className="group -ml-2 text-muted">
          What was filled in
          <ChevronDown
            aria-hidden="true"
            className="transition-transform group-data-[state=open]:rotate-180"
          />
        </Button>
      </Collapsible.Trigger>
      <Collapsible.Content className="animate-enter">
        <FormEnvironmentProvider value={environment}>
          <dl className="grid gap-x-4 gap-y-1 py-1 sm:grid-cols-[minmax(8rem,max-content)_1fr]">
            {entries.map(([key, value]) => {
              const field = byKey.get(key);
              return (
                <div key={key} className="contents">
                  <dt className="text-muted">{field?.label || key}</dt>
                  <dd className="min-w-0 text-strong">
                    {field ? (
                      <FieldValue type={field.type} field={field} value={value} />
                    ) : (
                      <ValueView value={value} />
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
        </FormEnvironmentProvider>
      </Collapsible.Content>
    </Collapsible.Root>
  );
}
