"use client";

import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import type { TableColumn } from "@/contracts/data-table";
import type { CellExpression } from "@/contracts/process";
import { useEditorState } from "../../editor/editor-context";
import { useSettingError } from "../use-element-edit";
import { SourceField } from "./source-field";
import { useNamesInScope } from "./use-names-in-scope";

type CellRowsProps = {
  element: string;
  setting: "match" | "values";
  /** What one row is called. */
  noun: string;
  columns: readonly TableColumn[];
  value: readonly CellExpression[];
  onChange: (value: CellExpression[]) => void;
};

/** Columns of a data table with the expressions that give their values; each column once. */
export function CellRows({ element, setting, noun, columns, value, onChange }: CellRowsProps) {
  const names = useNamesInScope(element);
  const { problems } = useEditorState();
  const error = useSettingError(element, setting);
  const errorAt = (index: number, part: string) =>
    problems.find(
      (problem) => problem.element === element && problem.setting === `${setting}[${index}].${part}`,
    )?.message;
  const replace = (at: number, part: Partial<CellExpression>) =>
    onChange(value.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const free = columns.filter(({ key }) => !value.some(({ column }) => column === key));
  const [next] = free;
  return (
    <>
      {value.map((row, index) => (
        <fieldset key={row.column} className="grid gap-2 rounded-md border p-3">
          <legend className="sr-only">{titleOf(row.column, columns)}</legend>
          <div className="flex items-end gap-1">
            <Field label="Column" className="flex-1" error={errorAt(index, "column")}>
              <Select
                options={columns
                  .filter(({ key }) => key === row.column || free.some((column) => column.key === key))
                  .map(({ key, label }) => ({ value: key, label }))}
                value={row.column}
                onValueChange={(column) => replace(index, { column })}
              />
            </Field>
            <IconButton
              icon={Trash2}
              label={`Remove ${titleOf(row.column, columns)}`}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
          <SourceField
            label={setting === "match" ? "Equals" : "Value"}
            as="expression"
            names={names}
            value={row.expression}
            onChange={(expression) => replace(index, { expression })}
            error={errorAt(index, "expression")}
          />
        </fieldset>
      ))}
      {error && <p className="text-danger-text text-sm">{error}</p>}
      {next && (
        <Button className="w-fit" onClick={() => onChange([...value, { column: next.key, expression: "" }])}>
          <Plus aria-hidden="true" />
          Add {noun}
        </Button>
      )}
    </>
  );
}

function titleOf(key: string, columns: readonly TableColumn[]): string {
  return columns.find((column) => column.key === key)?.label ?? key;
}
