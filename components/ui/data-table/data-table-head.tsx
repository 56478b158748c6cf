"use client";

import type { Column } from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { Checkbox } from "../checkbox";
import { cn } from "../cn";
import { TableHead, TableHeader, TableRow } from "../table";
import type { Features, TableColumn } from "./table-column";

type DataTableHeadProps<Row extends object> = {
  columns: readonly { column: Column<Features, Row>; shown: TableColumn<Row> }[];
  selection?: { state: boolean | "indeterminate"; toggle: (all: boolean) => void };
};

const ariaSort = { asc: "ascending", desc: "descending" } as const;

export function DataTableHead<Row extends object>({ columns, selection }: DataTableHeadProps<Row>) {
  return (
    <TableHead className="max-md:sr-only">
      <TableRow>
        {selection && (
          <TableHeader className="w-10 pr-0">
            <Checkbox
              aria-label="Select all rows"
              className="block"
              checked={selection.state}
              onCheckedChange={(checked) => selection.toggle(checked === true)}
            />
          </TableHeader>
        )}
        {columns.map(({ column, shown }) => {
          const sorted = column.getIsSorted();
          return (
            <TableHeader
              key={shown.id}
              aria-sort={sorted ? ariaSort[sorted] : undefined}
              className={cn(shown.align === "end" && "text-right", shown.className)}
            >
              {column.getCanSort() ? (
                <SortButton column={column} label={shown.header} end={shown.align === "end"} />
              ) : (
                shown.header
              )}
            </TableHeader>
          );
        })}
      </TableRow>
    </TableHead>
  );
}

type SortButtonProps<Row extends object> = { column: Column<Features, Row>; label: string; end: boolean };

function SortButton<Row extends object>({ column, label, end }: SortButtonProps<Row>) {
  const sorted = column.getIsSorted();
  const Icon = sorted === "asc" ? ArrowUp : sorted === "desc" ? ArrowDown : ChevronsUpDown;
  return (
    <button
      type="button"
      onClick={() => column.toggleSorting(sorted === "asc")}
      className={cn(
        "group/sort -mx-1 flex items-center gap-1 rounded-xs px-1 font-medium hover:text-strong",
        sorted && "text-strong",
        end && "ml-auto flex-row-reverse",
      )}
    >
      {label}
      <Icon
        aria-hidden="true"
        className={cn(
          "size-3.5",
          !sorted && "opacity-0 group-hover/sort:opacity-100 group-focus-visible/sort:opacity-100",
        )}
      />
    </button>
  );
}
