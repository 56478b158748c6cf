"use client";

import { type ClipboardEvent, type KeyboardEvent, useEffect, useState } from "react";
import { v7 as newId } from "uuid";
import { cn } from "@/components/ui/cn";
import { parseClipboard } from "@/components/ui/parse-clipboard";
import { ROW_HEIGHT, useRowWindow } from "@/components/ui/use-row-window";
import type { TableShape } from "@/contracts/data-table";
import { copyCells, pasteCells } from "./copy-cells";
import { GridHead } from "./grid-head";
import { gridKey } from "./grid-keys";
import { draftKey } from "./grid-row";
import { RecordRow } from "./record-row";
import { useCellSelection } from "./use-cell-selection";
import type { RecordEdits } from "./use-record-edits";

type RecordGridProps = {
  name: string;
  shape: TableShape;
  edits: RecordEdits;
  /** The record that was added last; the focus goes there. */
  addedId: string | null;
  onColumn: (key: string) => void;
  /** Called when the last loaded records come into sight. */
  onNearEnd: () => void;
};

/** Rows before the end at which more are asked for. */
const NEAR_END = 100;

const newRow = () => ({ id: newId(), version: null, cells: {} });

/** The records as a spreadsheet: one cell has the focus; typing or Enter opens it; blocks are copied and pasted. */
export function RecordGrid({ name, shape, edits, addedId, onColumn, onNearEnd }: RecordGridProps) {
  const { columns } = shape;
  const { rows, drafts, write } = edits;
  const { scroller, onScroll, from, to } = useRowWindow(rows.length);
  const size = { rows: rows.length, columns: columns.length };
  const { grid, active, range, goTo, select } = useCellSelection(size);
  const [editing, setEditing] = useState<{ text?: string } | null>(null);

  const isNearEnd = to > rows.length - NEAR_END;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once for as many rows as there are
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, rows.length]);
  const addedAt = rows.findIndex(({ id }) => id === addedId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each record that is added
  useEffect(() => {
    if (addedAt >= 0) goTo({ row: addedAt, column: 0 });
  }, [addedId]);

  const textsOfRange = (text: string) =>
    rows
      .slice(range.top, range.bottom + 1)
      .flatMap(({ id }) =>
        columns.slice(range.left, range.right + 1).map((column) => ({ rowId: id, column, text })),
      );
  const toggle = () => {
    const row = rows[active.row];
    const column = columns[active.column];
    if (row === undefined || column === undefined) return;
    write([{ rowId: row.id, column, text: row.cells[column.key] === true ? "no" : "yes" }]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || !(event.target instanceof HTMLElement) || !event.target.dataset.cell) return;
    const key = gridKey(event, active, size, columns[active.column]?.type === "yesNo");
    if (key === null) return;
    event.preventDefault();
    if (key.kind === "go") goTo(key.to, key.extend);
    else if (key.kind === "edit") setEditing({ text: key.text });
    else if (key.kind === "clear") write(textsOfRange(""));
    else if (key.kind === "toggle") toggle();
    else select({ row: size.rows - 1, column: size.columns - 1 }, { row: 0, column: 0 });
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing !== null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copyCells(rows, columns, range));
    if (event.type === "cut") write(textsOfRange(""));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing !== null) return;
    event.preventDefault();
    const block = parseClipboard(event.clipboardData.getData("text/plain"));
    const { texts, added } = pasteCells(block, rows, columns, { range, newRow });
    write(texts, added);
    const bottom = range.top + block.length - 1;
    const right = range.left + Math.max(...block.map((line) => line.length)) - 1;
    if (texts.length > 1) select({ row: bottom, column: right }, { row: range.top, column: range.left });
  };
  const finish = (text: string | null, move: { row: number; column: number } | null) => {
    setEditing(null);
    const row = rows[active.row];
    const column = columns[active.column];
    if (text !== null && row !== undefined && column !== undefined) write([{ rowId: row.id, column, text }]);
    if (move !== null) goTo({ row: active.row + move.row, column: active.column + move.column });
    else if (text === null) goTo(active);
  };
  const draft = drafts.get(draftKey(rows[active.row]?.id ?? "", columns[active.column]?.key ?? ""));
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling frame, not a set of fields */}
      <div
        ref={scroller}
        role="group"
        aria-label={`Records of ${name}`}
        onScroll={onScroll}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
        className="min-h-0 overflow-auto rounded-md border bg-panel"
      >
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take the focus
          role="grid"
          aria-label={name}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          onKeyDown={onKeyDown}
          className="w-full border-separate border-spacing-0"
        >
          <GridHead shape={shape} onColumn={onColumn} />
          <tbody>
            <Space rows={from} />
            {rows.slice(from, to).map((row, index) => (
              <RecordRow
                key={row.id}
                row={row}
                at={from + index}
                columns={columns}
                drafts={drafts}
                active={active.row === from + index ? active.column : null}
                range={from + index >= range.top && from + index <= range.bottom ? range : null}
                editing={active.row === from + index ? editing : null}
                onSelect={(column, extend) => goTo({ row: from + index, column }, extend)}
                onOpen={(column) => {
                  goTo({ row: from + index, column });
                  setEditing({});
                }}
                onDone={finish}
                onDelete={() => edits.remove(idsFor(from + index))}
                selectedRows={range.bottom - range.top + 1}
              />
            ))}
            <Space rows={rows.length - to} />
          </tbody>
        </table>
      </div>
      <p role="status" className={cn("min-h-5 text-sm", draft ? "text-danger-text" : "text-muted")}>
        {draft
          ? `${draft.message} It is not saved.`
          : "Type or press Enter to edit, Delete to empty. Copy and paste blocks of cells as in a spreadsheet."}
      </p>
    </>
  );

  /** The rows of the block when the row is one of them, else the row alone. */
  function idsFor(at: number): string[] {
    const inBlock = at >= range.top && at <= range.bottom;
    return (inBlock ? rows.slice(range.top, range.bottom + 1) : rows.slice(at, at + 1)).map(({ id }) => id);
  }
}

function Space({ rows }: { rows: number }) {
  return rows > 0 ? (
    <tr>
      <td style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  ) : null;
}
