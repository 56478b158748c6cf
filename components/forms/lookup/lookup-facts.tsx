"use client";

import { useLocale } from "@/components/ui/locale-provider";
import type { FieldOf } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { recordOf } from "@/engine/form/record-value";
import { columnText } from "./lookup-columns";

/** The columns of a chosen record, as they stood when it was chosen. */
export function LookupFacts({ field, value }: { field: FieldOf<"lookup">; value: Value | undefined }) {
  const { language } = useLocale();
  const cells = recordOf(value) ?? {};
  const facts = field.columns.flatMap((column) => {
    const text = columnText(column, cells[column.key], language);
    return text === "" ? [] : [{ key: column.key, label: column.label || column.key, text }];
  });
  if (facts.length === 0) return null;
  return (
    <dl className="flex min-w-0 flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {facts.map(({ key, label, text }) => (
        <div key={key} className="flex min-w-0 gap-1.5">
          <dt className="shrink-0 text-muted">{label}</dt>
          <dd className="min-w-0 break-words">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
