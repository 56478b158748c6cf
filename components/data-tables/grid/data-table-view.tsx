"use client";

import { Plus, Sheet as SheetIcon, Upload } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useIsNarrow } from "@/components/ui/use-is-narrow";
import type { DataTableDetails } from "@/server/features/data-tables/get-data-table.schema";
import { ColumnsSheet } from "../columns/columns-sheet";
import { ImportSheet } from "../import/import-sheet";
import { RecordCards } from "./record-cards";
import { RecordGrid } from "./record-grid";
import { TableBar } from "./table-bar";
import { useRecordEdits } from "./use-record-edits";
import { useRecordList } from "./use-record-list";

/** A data table with its records: a grid, on a phone cards. */
export function DataTableView({ table }: { table: DataTableDetails }) {
  const isNarrow = useIsNarrow();
  const [search, setSearch] = useState("");
  const list = useRecordList(table.id, useDeferredValue(search.trim()));
  const edits = useRecordEdits(table.id, table.shape.columns, list);
  /** The key of the column to look at; empty: all. */
  const [columnsAt, setColumnsAt] = useState<string | null>(null);
  const [addedId, setAddedId] = useState<string | null>(null);
  const [importing, setImporting] = useState(false);
  const { query } = list;
  const loadMore = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  const add = (
    <Button variant="primary" onClick={() => setAddedId(edits.add().id)} disabled={table.isArchived}>
      <Plus aria-hidden="true" />
      Add record
    </Button>
  );
  return (
    <div className="flex h-full min-h-0 flex-col gap-3 p-4 md:px-8">
      <TableBar
        table={table}
        search={search}
        onSearch={setSearch}
        isSaving={edits.isSaving}
        onColumns={() => setColumnsAt("")}
        onImport={() => setImporting(true)}
        addButton={isNarrow ? null : add}
      />
      {query.isPending ? (
        <SkeletonRows rows={8} label="Loading the records" />
      ) : query.error ? (
        <ErrorState onRetry={() => query.refetch()}>{sentenceOf(query.error)}</ErrorState>
      ) : edits.rows.length === 0 && !isNarrow ? (
        <EmptyState
          icon={SheetIcon}
          title={search ? "Nothing matches" : "No records yet"}
          actions={
            search ? undefined : (
              <>
                {add}
                <Button onClick={() => setImporting(true)}>
                  <Upload aria-hidden="true" />
                  Import CSV
                </Button>
              </>
            )
          }
        >
          {search
            ? `No record has “${search}” in any of its cells.`
            : "Type them in, paste them from a spreadsheet, or import a CSV file."}
        </EmptyState>
      ) : isNarrow ? (
        <RecordCards shape={table.shape} edits={edits} isArchived={table.isArchived} onNearEnd={loadMore} />
      ) : (
        <RecordGrid
          name={table.name}
          shape={table.shape}
          edits={edits}
          addedId={addedId}
          onColumn={setColumnsAt}
          onNearEnd={loadMore}
        />
      )}
      {columnsAt !== null && (
        <ColumnsSheet
          table={table}
          at={columnsAt}
          onClose={() => setColumnsAt(null)}
          onSaved={list.refresh}
        />
      )}
      {importing && (
        <ImportSheet table={table} onClose={() => setImporting(false)} onImported={list.refresh} />
      )}
    </div>
  );
}
