"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FieldContext } from "@/components/ui/field-context";
import { Select } from "@/components/ui/select";
import type { TableColumn, TableShape } from "@/contracts/data-table";
import type { LookupColumn } from "@/contracts/form";
import { lookupNames } from "@/engine/form/lookup-value";
import type { SettingsProps } from "../field-view";
import { useFormPlace } from "../settings/available-names";

type LookupColumnsSettingProps = SettingsProps<"lookup"> & { shape: TableShape };

const nowhere = " ";

/** Which columns are shown and kept with the choice, and which field each fills in. */
export function LookupColumnsSetting({ field, shape, onChange, problems }: LookupColumnsSettingProps) {
  const { names } = useFormPlace();
  const fields = names.filter(({ path }) => !path.includes("."));
  const targets = [
    { value: nowhere, label: "Fills no field" },
    ...fields.map(({ path, label }) => ({ value: path, label: `Fills ${label}` })),
  ];
  const offered = shape.columns.filter(({ key }) => key !== field.labelColumn && !lookupNames.has(key));
  const chosen = new Map(field.columns.map((column) => [column.key, column]));
  const inOrder = (columns: ReadonlyMap<string, LookupColumn>) =>
    onChange({ columns: shape.columns.flatMap(({ key }) => columns.get(key) ?? []) });
  const turn = (column: TableColumn, on: boolean) => {
    const next = new Map(chosen);
    if (on) next.set(column.key, keptColumn(column));
    else next.delete(column.key);
    inOrder(next);
  };
  const fill = (column: LookupColumn, target: string) => {
    const { fills: _, ...kept } = column;
    inOrder(new Map(chosen).set(column.key, target === nowhere ? kept : { ...kept, fills: target }));
  };
  const problem = Object.entries(problems).find(([setting]) => setting.startsWith("columns"))?.[1];
  if (offered.length === 0) return null;
  return (
    <Field
      label="Shown with it"
      group
      help="Kept with the answer as they are then, also for rules and conditions. What a column fills in can be changed in the form."
      error={problem}
    >
      <FieldContext value={null}>
        <ul className="grid gap-2">
          {offered.map((column) => {
            const kept = chosen.get(column.key);
            return (
              <li key={column.key} className="grid gap-1.5">
                <Checkbox
                  checked={kept !== undefined}
                  onCheckedChange={(checked) => turn(column, checked === true)}
                >
                  {column.label}
                </Checkbox>
                {kept && fields.length > 0 && (
                  <Select
                    aria-label={`${column.label} fills`}
                    className="ml-6 w-auto"
                    options={targets}
                    value={kept.fills ?? nowhere}
                    onValueChange={(target) => fill(kept, target)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </FieldContext>
    </Field>
  );
}

/** The column as the form remembers it. */
function keptColumn(column: TableColumn): LookupColumn {
  const { key, label, type } = column;
  return column.type === "choice" ? { key, label, type, options: column.options } : { key, label, type };
}
