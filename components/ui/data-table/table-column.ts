import {
  type ColumnDef,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { ReactNode } from "react";

export type SortValue = string | number | boolean | Date | null | undefined;

export type TableColumn<Row> = {
  id: string;
  /** Name in the header and in the choice of columns. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** Makes the column sortable; empty values come last either way. With sorting by the server only its presence counts. */
  sortValue?: (row: Row) => SortValue;
  align?: "start" | "end";
  /** A width class, for example `w-32`. */
  className?: string;
  /** Hidden until a person chooses it. */
  optional?: boolean;
  /** Its place when rows become cards on a phone: first line, following lines, right of the first line, or not at all. */
  card?: "title" | "line" | "aside" | "none";
};

export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
});

export type Features = typeof features;

/** Ascending; the table turns it round. Text as people sort it: case aside, 2 before 10. */
export function compareSortValues(left: SortValue, right: SortValue): number {
  if (typeof left === "string" && typeof right === "string") {
    return left.localeCompare(right, undefined, { numeric: true, sensitivity: "base" });
  }
  return Number(left) - Number(right);
}

export function toColumnDefs<Row extends object>(
  columns: readonly TableColumn<Row>[],
): ColumnDef<Features, Row>[] {
  return columns.map((column) => ({
    id: column.id,
    header: column.header,
    accessorFn: (row: Row) => column.sortValue?.(row) ?? undefined,
    enableSorting: column.sortValue !== undefined,
    sortUndefined: "last" as const,
    sortFn: (a, b, id) => compareSortValues(a.getValue<SortValue>(id), b.getValue<SortValue>(id)),
  }));
}
