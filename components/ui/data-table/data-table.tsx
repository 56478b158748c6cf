"use client";

import { type ReactNode, useMemo, useRef } from "react";
import { Button } from "../button";
import { cn } from "../cn";
import { ErrorState } from "../error-state";
import { LoadMore } from "../load-more";
import { SkeletonRows } from "../skeleton";
import { Table, TableBody } from "../table";
import { ColumnChoice } from "./column-choice";
import { DataTableHead } from "./data-table-head";
import { DataTableRow } from "./data-table-row";
import { type DataTableProps, useDataTable } from "./use-data-table";
import { useRowKeys } from "./use-row-keys";

const noShortcuts: readonly never[] = [];

/** A list of things: sortable, selectable, with keys; cards on a phone. The head stays in sight while the frame scrolls. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, rowId, bulkActions } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { table, shown, selected, clearSelection } = useDataTable(props);
  const byId = useMemo(() => new Map(rows.map((row) => [rowId(row), row])), [rows, rowId]);
  useRowKeys(frame, byId, props.rowShortcuts ?? noShortcuts, bulkActions !== undefined);
  const chosen = bulkActions && selected.length > 0;
  const columnsToChoose = props.columns.some((column) => column.optional);
  return (
    <div
      ref={frame}
      data-slot="data-table"
      className={cn("min-w-0 rounded-lg border bg-panel", props.className)}
    >
      <div
        className={cn(
          "flex min-h-12 flex-wrap items-center gap-2 border-b px-3 py-2",
          !chosen && !props.toolbar && (columnsToChoose || bulkActions ? "max-md:hidden" : "hidden"),
        )}
      >
        {chosen ? (
          <SelectionBar count={selected.length} onClear={clearSelection}>
            {bulkActions(selected, clearSelection)}
          </SelectionBar>
        ) : (
          <>
            <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">{props.toolbar}</div>
            <ColumnChoice columns={table.getAllLeafColumns()} />
          </>
        )}
      </div>
      <Body {...props} table={table} shown={shown} />
    </div>
  );
}

type BodyProps<Row extends object> = DataTableProps<Row> &
  Pick<ReturnType<typeof useDataTable<Row>>, "table" | "shown">;

/** The rows, or what stands in their place while there are none. */
function Body<Row extends object>({ table, shown, ...props }: BodyProps<Row>) {
  const { label, bulkActions, hasMore = false, loadingMore = false, onLoadMore } = props;
  if (props.rows.length === 0) {
    if (props.loading) return <SkeletonRows label={`Loading ${label.toLowerCase()}`} />;
    return props.error ? <ErrorState onRetry={props.onRetry}>{props.error}</ErrorState> : props.empty;
  }
  const allSelected = table.getIsAllRowsSelected();
  const selection = {
    state: allSelected || (table.getIsSomeRowsSelected() ? ("indeterminate" as const) : false),
    toggle: (all: boolean) => table.toggleAllRowsSelected(all),
  };
  const columns = shown.map((column) => column.shown);
  return (
    <>
      <Table aria-label={label} frameClassName="rounded-b-lg md:max-h-[calc(100dvh-13rem)] md:overflow-auto">
        <DataTableHead columns={shown} selection={bulkActions && selection} />
        <TableBody>
          {table.getRowModel().rows.map((row) => (
            <DataTableRow
              key={row.id}
              id={row.id}
              row={row.original}
              label={props.rowLabel(row.original)}
              columns={columns}
              active={props.activeId === row.id}
              open={doorOf(props, row.original)}
              selection={
                bulkActions && { checked: row.getIsSelected(), toggle: row.getToggleSelectedHandler() }
              }
            />
          ))}
        </TableBody>
      </Table>
      {onLoadMore && <LoadMore hasMore={hasMore} loading={loadingMore} onLoadMore={onLoadMore} />}
    </>
  );
}

function doorOf<Row extends object>({ rowHref, onOpen }: DataTableProps<Row>, row: Row) {
  if (rowHref) return { href: rowHref(row) };
  return onOpen ? { run: () => onOpen(row) } : undefined;
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
