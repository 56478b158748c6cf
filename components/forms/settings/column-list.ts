import type { Column } from "@/contracts/form";
import { renameInExpression } from "@/engine/expression/rename-in-expression";
import { nameFromText, uniqueName } from "../names";

export const columnTypes = [
  { value: "text", label: "Text" },
  { value: "number", label: "Number" },
  { value: "currency", label: "Currency" },
  { value: "calculated", label: "Calculated" },
] as const satisfies readonly { value: Column["type"]; label: string }[];

export function addColumn(columns: readonly Column[]): Column[] {
  const key = uniqueName(`column_${columns.length + 1}`, keysOf(columns));
  return [...columns, { type: "text", key, label: `Column ${columns.length + 1}`, required: false }];
}

/** Keeps what the other type knows as well. */
export function changeColumnType(column: Column, type: Column["type"]): Column {
  const { key, label } = column;
  const required = column.type === "calculated" ? false : column.required;
  const currency = "currency" in column && column.currency ? column.currency : "EUR";
  if (type === "calculated") return { type, key, label, expression: "", currency };
  if (type === "currency") return { type, key, label, required, currency };
  return { type, key, label, required };
}

/** A new label; an automatic key follows it, and with it the calculations of the row that use the column. */
export function relabelColumn(columns: readonly Column[], index: number, label: string): Column[] {
  const column = columns[index];
  if (!column) return [...columns];
  const others = keysOf(columns.filter((_, position) => position !== index));
  const isAutomatic = column.key === uniqueName(nameFromText(column.label, "column"), others);
  const key = isAutomatic ? uniqueName(nameFromText(label, "column"), others) : column.key;
  return columns.map((other, position) => {
    if (position === index) return { ...other, key, label };
    if (other.type !== "calculated") return other;
    return { ...other, expression: renameInExpression(other.expression, column.key, key) };
  });
}

function keysOf(columns: readonly Column[]): Set<string> {
  return new Set(columns.map((column) => column.key));
}
