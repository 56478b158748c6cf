import type { Column } from "@/contracts/form";

export function columnTitle(column: Column): string {
  return column.label || column.key;
}

/** Figures stand to the right. */
export function isNumeric(column: Column): boolean {
  return column.type !== "text";
}
