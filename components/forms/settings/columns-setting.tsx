"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Column } from "@/contracts/form";
import { ColumnCard } from "./column-card";
import { addColumn, relabelColumn } from "./column-list";

type ColumnsSettingProps = {
  columns: readonly Column[];
  onChange: (columns: Column[]) => void;
  problems: Readonly<Record<string, string>>;
};

/** The columns of line items: name, kind, and what their kind needs. */
export function ColumnsSetting({ columns, onChange, problems }: ColumnsSettingProps) {
  const move = (index: number, to: number) => {
    const next = [...columns];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(to, 0, moved);
    onChange(next);
  };
  return (
    <Field label="Columns" group error={problems.columns}>
      <ol className="grid gap-2">
        {columns.map((column, index) => (
          <ColumnCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a column's key changes while its label is typed
            key={index}
            column={column}
            place={{ index, count: columns.length }}
            others={columns.filter((_, position) => position !== index)}
            problem={problems[`columns[${index}].expression`] ?? problems[`columns[${index}].key`]}
            onLabel={(label) => onChange(relabelColumn(columns, index, label))}
            onChange={(next) =>
              onChange(columns.map((other, position) => (position === index ? next : other)))
            }
            onMove={(step) => move(index, index + step)}
            onRemove={() => onChange(columns.filter((_, position) => position !== index))}
          />
        ))}
      </ol>
      <Button
        size="sm"
        variant="ghost"
        className="w-fit"
        disabled={columns.length >= 20}
        onClick={() => onChange(addColumn(columns))}
      >
        <Plus aria-hidden="true" />
        Add column
      </Button>
    </Field>
  );
}
