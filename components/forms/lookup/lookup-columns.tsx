import type { FieldOf, LookupColumn } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { cellText } from "@/engine/data-table/read-cell";
import { formatValue } from "@/engine/form/format-value";
import { tableColumn } from "@/engine/form/lookup-value";

/** A kept cell as people read it. */
export function columnText(column: LookupColumn, cell: Value | undefined, locale: string): string {
  if (cell === undefined || cell === null || cell === "") return "";
  const { key, label, type } = column;
  if (type === "number" || type === "date") {
    return formatValue({ key, label, type, required: false }, cell, { locale });
  }
  return cellText(cell, tableColumn(column));
}

/** All of them in a line: "Country: DE · Paid within: 30". */
export function columnsLine(
  { columns }: FieldOf<"lookup">,
  cells: Readonly<Record<string, Value>>,
  locale: string,
): string {
  return columns
    .flatMap((column) => {
      const text = columnText(column, cells[column.key], locale);
      return text === "" ? [] : [`${column.label || column.key}: ${text}`];
    })
    .join(" · ");
}
