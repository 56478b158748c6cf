"use client";

import { Trash2 } from "lucide-react";
import { cn } from "@/components/ui/cn";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { TableColumn } from "@/contracts/data-table";
import { cellText } from "@/engine/data-table/read-cell";
import { CellEditor } from "./cell-editor";
import { CellView } from "./cell-view";
import { type CellDraft, type CellDrafts, draftKey, type GridRow, lacking } from "./grid-row";
import type { CellRange } from "./use-cell-selection";

type RecordRowProps = {
  row: GridRow;
  at: number;
  columns: readonly TableColumn[];
  drafts: CellDrafts;
  /** The column of the cell that has the focus. */
  active: number | null;
  /** The selected block, when the row is in it. */
  range: CellRange | null;
  /** What the cell with the focus is edited with. */
  editing: { text?: string } | null;
  onSelect: (column: number, extend: boolean) => void;
  onOpen: (column: number) => void;
  onDone: (text: string | null, move: { row: number; column: number } | null) => void;
  onDelete: () => void;
  selectedRows: number;
};

export function RecordRow(props: RecordRowProps) {
  const { row, at, columns, drafts, active, range, editing, onDelete, selectedRows } = props;
  const lacks = row.version === null ? (lacking(columns, row.cells) ?? "something in it is wrong.") : null;
  const many = range !== null && selectedRows > 1;
  return (
    <tr className="h-9" aria-rowindex={at + 2}>
      <th
        scope="row"
        className="sticky left-0 z-10 w-12 min-w-12 border-line border-r border-b bg-panel p-0 font-normal"
      >
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <button
              type="button"
              tabIndex={-1}
              title={lacks ? `Not kept yet: ${lacks}` : undefined}
              aria-label={`Record ${at + 1}${lacks ? `, not kept yet: ${lacks}` : ""}: actions`}
              className={cn(
                "figures flex h-9 w-full items-center justify-center text-muted text-xs hover:bg-hover hover:text-strong",
                lacks && "bg-warning-soft text-warning-text",
              )}
            >
              {lacks ? "new" : at + 1}
            </button>
          </DropdownMenuTrigger>
          <DropdownMenuContent>
            <DropdownMenuItem icon={<Trash2 />} tone="danger" onSelect={onDelete}>
              {many ? `Delete ${selectedRows} records` : "Delete record"}
            </DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
      </th>
      {columns.map((column, index) => (
        <RecordCell
          key={column.key}
          {...props}
          column={column}
          index={index}
          draft={drafts.get(draftKey(row.id, column.key))}
          isActive={active === index}
          isSelected={range !== null && index >= range.left && index <= range.right}
          editing={active === index ? editing : null}
        />
      ))}
      <td className="border-line border-b" />
    </tr>
  );
}

type RecordCellProps = Pick<RecordRowProps, "row" | "at" | "editing" | "onSelect" | "onOpen" | "onDone"> & {
  column: TableColumn;
  index: number;
  draft: CellDraft | undefined;
  isActive: boolean;
  isSelected: boolean;
};

function RecordCell(props: RecordCellProps) {
  const { row, at, column, index, draft, isActive, isSelected, editing, onSelect, onOpen, onDone } = props;
  const value = row.cells[column.key];
  const text = draft?.text ?? cellText(value, column);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid it is a gridcell
    <td
      data-cell={`${at}:${index}`}
      tabIndex={isActive ? 0 : -1}
      aria-invalid={draft ? true : undefined}
      aria-selected={isSelected}
      aria-colindex={index + 1}
      title={draft?.message}
      onMouseDown={(event) => {
        if (editing !== null) return;
        event.preventDefault();
        onSelect(index, event.shiftKey);
      }}
      onMouseEnter={(event) => {
        if (event.buttons === 1 && editing === null) onSelect(index, true);
      }}
      onDoubleClick={() => onOpen(index)}
      className={cn(
        "relative h-9 max-w-80 cursor-default select-none truncate border-line border-r border-b px-2.5 text-sm text-strong",
        "focus-visible:z-[1] focus-visible:outline-2 focus-visible:outline-focus focus-visible:-outline-offset-2",
        column.type === "number" && "text-right",
        isSelected && "bg-accent-soft",
        draft && "bg-danger-soft text-danger-text",
      )}
    >
      {editing === null ? (
        <>
          {draft ? draft.text || "–" : <CellView value={value} column={column} />}
          {draft && <span className="sr-only">: {draft.message}</span>}
        </>
      ) : (
        <CellEditor
          column={column}
          label={`${column.label}, record ${at + 1}`}
          text={editing.text ?? text}
          onDone={onDone}
          onCancel={() => onDone(null, null)}
        />
      )}
    </td>
  );
}
