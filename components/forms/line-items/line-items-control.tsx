"use client";

import { Plus } from "lucide-react";
import { type ClipboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldContext, useFieldGroup } from "@/components/ui/field-context";
import { useLocale } from "@/components/ui/locale-provider";
import { useGridKeys } from "@/components/ui/use-grid-keys";
import type { ControlProps } from "../field-view";
import { LineItemsHead } from "./line-items-head";
import { LineItemsRow } from "./line-items-row";
import { LineItemsTotals } from "./line-items-totals";
import { pasteCells, removeRow, rowsOf, setCell } from "./rows";

/** Repeating rows as a small spreadsheet; on a phone each row is a card. */
export function LineItemsControl(props: ControlProps<"lineItems">) {
  const { field, value, result, onChange, disabled, innerErrors = {} } = props;
  const { language } = useLocale();
  const { "aria-labelledby": labelledBy, "aria-describedby": describedBy } = useFieldGroup();
  const filled = rowsOf(value);
  const results = rowsOf(result);
  const [shown, setShown] = useState(0);
  const count = Math.min(field.maxRows, Math.max(filled.length, field.minRows, shown, 1));
  const canAdd = !disabled && count < field.maxRows;
  const typed = field.columns.filter((column) => column.type !== "calculated");
  const { table, onKeyDown, addRow } = useGridKeys({
    rows: count,
    columns: typed.length,
    canAdd,
    onAdd: () => setShown(count + 1),
  });
  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    const place = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
    const text = event.clipboardData.getData("text/plain");
    if (!place || disabled || !/[\t\n]/.test(text)) return;
    const [row = 0, typedColumn = 0] = place.split(":").map(Number);
    const first = typed[typedColumn];
    const column = first ? field.columns.indexOf(first) : 0;
    event.preventDefault();
    onChange(pasteCells(filled, field, text, { row, column, language }));
  };
  const remove = (index: number) => {
    setShown(count - 1);
    onChange(removeRow(filled, index));
  };
  return (
    <FieldContext value={null}>
      <div className="@container grid gap-2">
        <table
          ref={table}
          onKeyDown={onKeyDown}
          onPaste={paste}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          className="w-full border-separate border-spacing-0 text-left @max-lg:block @lg:rounded-md @lg:border"
        >
          <LineItemsHead columns={field.columns} />
          <tbody className="@max-lg:grid @max-lg:gap-3">
            {Array.from({ length: count }, (_, index) => (
              <LineItemsRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position; cells hold no state of their own
                key={index}
                index={index}
                columns={field.columns}
                row={filled[index] ?? {}}
                result={results[index]}
                errors={innerErrors}
                disabled={disabled}
                canRemove={count > Math.max(1, field.minRows) || Object.keys(filled[index] ?? {}).length > 0}
                onCell={(key, cell) => onChange(setCell(filled, { row: index, key }, cell))}
                onRemove={() => remove(index)}
              />
            ))}
          </tbody>
          <LineItemsTotals columns={field.columns} rows={results} />
        </table>
        {!disabled && (
          <Button variant="ghost" className="w-fit @max-lg:w-full" disabled={!canAdd} onClick={addRow}>
            <Plus aria-hidden="true" />
            Add row
          </Button>
        )}
      </div>
    </FieldContext>
  );
}
