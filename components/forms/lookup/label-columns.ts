import type { TableColumn, TableShape } from "@/contracts/data-table";

/** Columns by which a record can be called. */
export function labelColumns({ columns }: TableShape): readonly TableColumn[] {
  return columns.filter(({ type }) => type !== "yesNo" && type !== "choice");
}

/** The most likely name: the first text that is not the key, else the key. */
export function firstLabelColumn(shape: TableShape): string | undefined {
  const possible = labelColumns(shape);
  const named = possible.find(({ key, type }) => type === "text" && key !== shape.keyColumn);
  return (named ?? possible[0])?.key;
}
