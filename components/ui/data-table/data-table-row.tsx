"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Checkbox } from "../checkbox";
import { cn } from "../cn";
import { TableCell, TableRow } from "../table";
import type { TableColumn } from "./table-column";

type DataTableRowProps<Row> = {
  row: Row;
  id: string;
  label: string;
  columns: readonly TableColumn<Row>[];
  selection?: { checked: boolean; toggle: (event: unknown) => void };
  open?: { href: string } | { run: () => void };
  active?: boolean;
};

const cardPlace = {
  title: "max-md:order-1 max-md:min-w-3/5 max-md:flex-1 max-md:text-base",
  aside: "max-md:order-2 max-md:ml-auto max-md:text-muted",
  line: "max-md:order-4 max-md:text-muted",
  none: "max-md:hidden",
};

/** On a phone: title and aside on the first line, an invisible break, the other columns in a row below. */
const cardClass =
  "max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-3 max-md:gap-y-1 max-md:border-b max-md:px-4 max-md:py-3 max-md:last:border-b-0 max-md:after:order-3 max-md:after:basis-full";

const cardCellClass =
  "max-md:h-auto max-md:w-auto max-md:border-0 max-md:p-0 max-md:first:pl-0 max-md:last:pr-0 max-md:empty:hidden max-md:has-[>[data-no-value]]:hidden";

/**
 * A row of a table, and a card on a phone. Its first column is stretched over the whole row as one link or button;
 * other controls in the row lie above it.
 */
export function DataTableRow<Row>({
  row,
  id,
  label,
  columns,
  selection,
  open,
  active,
}: DataTableRowProps<Row>) {
  return (
    <TableRow
      data-row-id={id}
      data-active={active ? "" : undefined}
      aria-selected={selection ? selection.checked : undefined}
      className={cn("relative data-active:bg-hover", cardClass, selection && "max-md:pl-12")}
    >
      {selection && (
        <TableCell className={cn("w-10 pr-0", cardCellClass, "max-md:absolute max-md:top-4 max-md:left-4")}>
          <Checkbox
            aria-label={`Select ${label}`}
            className="z-1 block"
            checked={selection.checked}
            onClick={(event) => selection.toggle(event)}
          />
        </TableCell>
      )}
      {columns.map((column, index) => (
        <TableCell
          key={column.id}
          className={cn(
            cardCellClass,
            cardPlace[column.card ?? (index === 0 ? "title" : "line")],
            index === 0
              ? "font-medium text-strong md:min-w-52"
              : "[&_:is(a,button,input)]:relative [&_:is(a,button,input)]:z-1",
            column.align === "end" && "figures md:text-right",
            column.className,
          )}
        >
          {index === 0 && open ? <RowDoor open={open}>{column.cell(row)}</RowDoor> : column.cell(row)}
        </TableCell>
      ))}
    </TableRow>
  );
}

const doorClass =
  "text-left outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2";

function RowDoor({ open, children }: { open: { href: string } | { run: () => void }; children: ReactNode }) {
  if ("href" in open) {
    return (
      <Link data-row-door href={open.href} className={doorClass}>
        {children}
      </Link>
    );
  }
  return (
    <button data-row-door type="button" onClick={open.run} className={doorClass}>
      {children}
    </button>
  );
}
