"use client";

import { type KeyboardEvent, useRef } from "react";
import type { TableColumn } from "@/contracts/data-table";

type CellEditorProps = {
  column: TableColumn;
  label: string;
  /** What stands there when it opens. */
  text: string;
  /** The text, and where the focus goes then. */
  onDone: (text: string, move: { row: number; column: number } | null) => void;
  onCancel: () => void;
};

const inputClass =
  "absolute inset-0 z-10 w-full min-w-full bg-panel px-2.5 text-sm text-strong outline-2 outline-focus -outline-offset-2";

const inputTypes: Partial<Record<TableColumn["type"], string>> = { date: "date", email: "email", url: "url" };

/** The control of the cell that is being edited; leaving it keeps what it says. */
export function CellEditor({ column, label, text, onDone, onCancel }: CellEditorProps) {
  const isClosed = useRef(false);
  const close = (work: () => void) => {
    if (isClosed.current) return;
    isClosed.current = true;
    work();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { value } = event.currentTarget;
    if (event.key === "Escape") close(onCancel);
    else if (event.key === "Enter") close(() => onDone(value, { row: event.shiftKey ? -1 : 1, column: 0 }));
    else if (event.key === "Tab") close(() => onDone(value, { row: 0, column: event.shiftKey ? -1 : 1 }));
    else return;
    event.preventDefault();
  };
  const shared = {
    // The cell had the focus; the control takes it over.
    autoFocus: true,
    "aria-label": label,
    defaultValue: text,
    onKeyDown,
    onBlur: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      close(() => onDone(value, null));
    },
    className: inputClass,
  };
  const options = optionsOf(column);
  if (options === null) {
    const numeric = column.type === "number" ? ("decimal" as const) : undefined;
    return (
      <input {...shared} type={inputTypes[column.type] ?? "text"} inputMode={numeric} autoComplete="off" />
    );
  }
  return (
    <select {...shared}>
      {!column.required && <option value="" aria-label="Empty" />}
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}

/** By their texts, as cells are read. */
function optionsOf(column: TableColumn): string[] | null {
  if (column.type === "yesNo") return ["yes", "no"];
  return column.type === "choice" ? column.options.map(({ label, value }) => label || value) : null;
}
