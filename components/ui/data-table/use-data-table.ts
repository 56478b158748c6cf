"use client";

import { type SortingState, useTable } from "@tanstack/react-table";
import { type ReactNode, useMemo, useState } from "react";
import { features, type TableColumn, toColumnDefs } from "./table-column";
import type { RowShortcut } from "./use-row-keys";

export type TableSort = { id: string; desc: boolean };

export type DataTableProps<Row extends object> = {
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

/** Sorting, choice of columns and selection of a DataTable; sorted by the server when it says so. */
export function useDataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, sort, onSortChange, bulkActions } = props;
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
  const shown = table.getVisibleLeafColumns().flatMap((column) => {
    const own = columns.find(({ id }) => id === column.id);
    return own ? [{ column, shown: own }] : [];
  });
  return {
    table,
    shown,
    selected: bulkActions ? table.getSelectedRowModel().rows.map((row) => row.original) : [],
    clearSelection: () => table.resetRowSelection(true),
  };
}
