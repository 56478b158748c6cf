"use client";

import { type SortingState, useTable } from "@tanstack/react-table";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { Button } from "../button";
import { cn } from "../cn";
import { ErrorState } from "../error-state";
import { LoadMore } from "../load-more";
import { SkeletonRows } from "../skeleton";
import { Table, TableBody } from "../table";
import { ColumnChoice } from "./column-choice";
import { DataTableHead } from "./data-table-head";
import { DataTableRow } from "./data-table-row";
import { features, type TableColumn, toColumnDefs } from "./table-column";
import { type RowShortcut, useRowKeys } from "./use-row-keys";

export type TableSort = { id: string; desc: boolean };

type DataTableProps<Row extends object> = {
  /** Names the table for assistive software: "Open requests". */
  label: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The row in a few words, for its checkbox. */
  rowLabel: (row: Row) => string;
  /** A row is a door: to a page, or to something `onOpen` shows beside the list. */
  rowHref?: (row: Row) => string;
  onOpen?: (row: Row) => void;
  /** The row whose details are open. */
  activeId?: string;
  rowShortcuts?: readonly RowShortcut<Row>[];
  /** Given: rows can be selected, and these actions stand above the table while some are. */
  bulkActions?: (rows: Row[], clear: () => void) => ReactNode;
  /** Given: the server sorts. */
  sort?: TableSort;
  onSortChange?: (sort: TableSort) => void;
  /** Filters and search, left above the table. */
  toolbar?: ReactNode;
  loading?: boolean;
  error?: string;
  onRetry?: () => void;
  empty: ReactNode;
  hasMore?: boolean;
  loadingMore?: boolean;
  onLoadMore?: () => void;
  className?: string;
};

const noShortcuts: readonly never[] = [];

/** A list of things: sortable, selectable, with keys; cards on a phone. The head stays in sight while the frame scrolls. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, sort, onSortChange, bulkActions } = props;
  const frame = useRef<HTMLDivElement>(null);
  const defs = useMemo(() => toColumnDefs(columns), [columns]);
  const [ownSorting, setOwnSorting] = useState<SortingState>([]);
  const sorting = useMemo(() => (sort ? [sort] : ownSorting), [sort, ownSorting]);
  const table = useTable({
    features,
    columns: defs,
    data: rows,
    getRowId: rowId,
    manualSorting: onSortChange !== undefined,
    enableMultiSort: false,
    enableSortingRemoval: false,
    enableRowSelection: bulkActions !== undefined,
    state: { sorting },
    onSortingChange: (updater) => {
      const next = typeof updater === "function" ? updater(sorting) : updater;
      const [first] = next;
      if (onSortChange && first) onSortChange(first);
      else setOwnSorting(next);
    },
    initialState: {
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, !column.optional])),
    },
  });
  const byId = useMemo(() => new Map(rows.map((row) => [rowId(row), row])), [rows, rowId]);
  useRowKeys(frame, byId, props.rowShortcuts ?? noShortcuts);

  const shown = table.getVisibleLeafColumns().flatMap((column) => {
    const own = columns.find(({ id }) => id === column.id);
    return own ? [{ column, shown: own }] : [];
  });
  const selected = bulkActions ? table.getSelectedRowModel().rows.map((row) => row.original) : [];
  const clear = () => table.resetRowSelection(true);
  return (
    <div
      ref={frame}
      data-slot="data-table"
      className={cn("min-w-0 rounded-lg border bg-panel", props.className)}
    >
      <div className="flex min-h-12 flex-wrap items-center gap-2 border-b px-3 py-2">
        {selected.length > 0 ? (
          <SelectionBar count={selected.length} onClear={clear}>
            {bulkActions?.(selected, clear)}
          </SelectionBar>
        ) : (
          <>
            <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">{props.toolbar}</div>
            <ColumnChoice columns={table.getAllLeafColumns()} />
          </>
        )}
      </div>
      <Rows {...props}>
        <Table
          aria-label={props.label}
          frameClassName="md:max-h-[calc(100dvh-13rem)] md:overflow-auto rounded-b-lg"
        >
          <DataTableHead
            columns={shown}
            selection={
              bulkActions && {
                state: table.getIsAllRowsSelected() || (table.getIsSomeRowsSelected() && "indeterminate"),
                toggle: (all) => table.toggleAllRowsSelected(all),
              }
            }
          />
          <TableBody>
            {table.getRowModel().rows.map((row) => (
              <DataTableRow
                key={row.id}
                id={row.id}
                row={row.original}
                label={props.rowLabel(row.original)}
                columns={shown.map((column) => column.shown)}
                active={props.activeId === row.id}
                open={doorOf(props, row.original)}
                selection={
                  bulkActions && { checked: row.getIsSelected(), toggle: row.getToggleSelectedHandler() }
                }
              />
            ))}
          </TableBody>
        </Table>
        <LoadMore
          hasMore={props.hasMore ?? false}
          loading={props.loadingMore ?? false}
          onLoadMore={props.onLoadMore ?? clear}
        />
      </Rows>
    </div>
  );
}

function doorOf<Row extends object>({ rowHref, onOpen }: DataTableProps<Row>, row: Row) {
  if (rowHref) return { href: rowHref(row) };
  return onOpen ? { run: () => onOpen(row) } : undefined;
}

function Rows<Row extends object>({ children, ...props }: DataTableProps<Row> & { children: ReactNode }) {
  if (props.rows.length > 0) return children;
  if (props.loading) return <SkeletonRows label={`Loading ${props.label.toLowerCase()}`} />;
  if (props.error) return <ErrorState onRetry={props.onRetry}>{props.error}</ErrorState>;
  return props.empty;
}

function SelectionBar({
  count,
  onClear,
  children,
}: {
  count: number;
  onClear: () => void;
  children: ReactNode;
}) {
  return (
    <div role="toolbar" aria-label="Selected rows" className="flex flex-1 flex-wrap items-center gap-2">
      <span className="figures mr-1 font-medium text-sm text-strong" aria-live="polite">
        {count} selected
      </span>
      {children}
      <Button variant="ghost" size="sm" onClick={onClear} className="ml-auto">
        Clear
      </Button>
    </div>
  );
}
