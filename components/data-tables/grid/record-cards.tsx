"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { TableColumn, TableShape } from "@/contracts/data-table";
import { cellText } from "@/engine/data-table/read-cell";
import { CellView } from "./cell-view";
import { draftKey, type GridRow } from "./grid-row";
import { RecordSheet } from "./record-sheet";
import type { RecordEdits } from "./use-record-edits";

type RecordCardsProps = { shape: TableShape; edits: RecordEdits; isArchived: boolean; onNearEnd: () => void };

/** More would take the phone's breath; the search finds the rest. */
const STEP = 50;
/** Besides the title. */
const SHOWN_CELLS = 3;

/** The records on a phone: a card each, which opens a sheet to edit it. */
export function RecordCards({ shape, edits, isArchived, onNearEnd }: RecordCardsProps) {
  const { columns, keyColumn } = shape;
  const [shown, setShown] = useState(STEP);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = edits.rows.find(({ id }) => id === openId);
  const title = titleColumn(columns, keyColumn);
  return (
    <div className="grid min-h-0 content-start gap-2 overflow-y-auto pb-4">
      {!isArchived && (
        <Button variant="primary" onClick={() => setOpenId(edits.add().id)}>
          <Plus aria-hidden="true" />
          Add record
        </Button>
      )}
      {edits.rows.length === 0 && (
        <EmptyState title="No records">Add one, or import a CSV file on a larger screen.</EmptyState>
      )}
      {edits.rows.slice(0, shown).map((row, index) => (
        <button
          key={row.id}
          type="button"
          onClick={() => setOpenId(row.id)}
          className="grid gap-1 rounded-md border bg-panel p-3 text-left hover:bg-hover"
        >
          <span className="font-medium text-sm text-strong">
            {(title && cellText(row.cells[title.key], title)) || `Record ${index + 1}`}
          </span>
          <CardCells row={row} columns={columns.filter((column) => column !== title).slice(0, SHOWN_CELLS)} />
          {columns.some(({ key }) => edits.drafts.has(draftKey(row.id, key))) && (
            <span className="text-danger-text text-sm">Something in it is not saved.</span>
          )}
          {row.version === null && <span className="text-sm text-warning-text">Not kept yet</span>}
        </button>
      ))}
      {shown < edits.rows.length && (
        <Button
          variant="ghost"
          onClick={() => {
            setShown(shown + STEP);
            onNearEnd();
          }}
        >
          Show more
        </Button>
      )}
      {open && <RecordSheet row={open} columns={columns} edits={edits} onClose={() => setOpenId(null)} />}
    </div>
  );
}

/** What people know a record by: the first text that is not its key, else the key or the first column. */
function titleColumn(columns: readonly TableColumn[], keyColumn: string | null): TableColumn | undefined {
  return (
    columns.find(({ type, key }) => type === "text" && key !== keyColumn) ??
    columns.find(({ key }) => key === keyColumn) ??
    columns[0]
  );
}

function CardCells({ row, columns }: { row: GridRow; columns: readonly TableColumn[] }) {
  return columns.map((column) => (
    <span key={column.key} className="flex gap-2 text-sm">
      <span className="w-28 shrink-0 truncate text-muted">{column.label}</span>
      <span className="min-w-0 truncate text-default">
        <CellView value={row.cells[column.key]} column={column} />
      </span>
    </span>
  ));
}
