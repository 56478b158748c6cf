"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useLocale } from "@/components/ui/locale-provider";
import { Select } from "@/components/ui/select";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { TableColumn } from "@/contracts/data-table";
import { cellText, readCellText } from "@/engine/data-table/read-cell";
import { draftKey, type GridRow } from "./grid-row";
import type { RecordEdits } from "./use-record-edits";

type RecordSheetProps = {
  row: GridRow;
  columns: readonly TableColumn[];
  edits: RecordEdits;
  onClose: () => void;
};

/** One record as a form. Nothing is kept before all of it fits. */
export function RecordSheet({ row, columns, edits, onClose }: RecordSheetProps) {
  const { language } = useLocale();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const textOf = (column: TableColumn) =>
    typed[column.key] ??
    edits.drafts.get(draftKey(row.id, column.key))?.text ??
    cellText(row.cells[column.key], column);
  const faultOf = (column: TableColumn) => {
    const draft = edits.drafts.get(draftKey(row.id, column.key));
    if (draft && typed[column.key] === undefined) return draft.message;
    const reading = readCellText(textOf(column), column, language);
    return !reading.ok && tried ? `${column.label} ${reading.fault}.` : undefined;
  };
  const close = () => {
    if (row.version === null) void edits.remove([row.id]);
    onClose();
  };
  const save = () => {
    setTried(true);
    if (columns.some((column) => !readCellText(textOf(column), column, language).ok)) return;
    edits.write(
      columns
        .filter((column) => typed[column.key] !== undefined || row.version === null)
        .map((column) => ({ rowId: row.id, column, text: textOf(column) })),
    );
    onClose();
  };
  return (
    <Sheet open onOpenChange={(open) => !open && close()}>
      <SheetContent
        title={row.version === null ? "New record" : "Record"}
        footer={
          <>
            {row.version !== null && (
              <Button
                variant="ghost"
                onClick={() => {
                  void edits.remove([row.id]);
                  onClose();
                }}
              >
                <Trash2 aria-hidden="true" />
                Delete
              </Button>
            )}
            <Button variant="primary" onClick={save}>
              Save
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {columns.map((column) => (
            <Field key={column.key} label={column.label} required={column.required} error={faultOf(column)}>
              <CellControl
                column={column}
                value={textOf(column)}
                onChange={(text) => setTyped({ ...typed, [column.key]: text })}
              />
            </Field>
          ))}
        </div>
      </SheetContent>
    </Sheet>
  );
}

type CellControlProps = { column: TableColumn; value: string; onChange: (text: string) => void };

/** A select cannot have an empty value. */
const NONE = " ";
const types: Partial<Record<TableColumn["type"], string>> = { date: "date", email: "email", url: "url" };

function CellControl({ column, value, onChange }: CellControlProps) {
  if (column.type !== "choice" && column.type !== "yesNo") {
    return (
      <Input
        type={types[column.type] ?? "text"}
        inputMode={column.type === "number" ? "decimal" : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  const options =
    column.type === "yesNo"
      ? [
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]
      : column.options.map((option) => {
          const label = option.label || option.value;
          return { value: label, label };
        });
  return (
    <Select
      options={column.required ? options : [{ value: NONE, label: "Empty" }, ...options]}
      value={value === "" ? NONE : value}
      onValueChange={(chosen) => onChange(chosen.trim())}
    />
  );
}
