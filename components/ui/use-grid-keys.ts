"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";

type Grid = { rows: number; columns: number; canAdd: boolean; onAdd: () => void };
type Cell = { row: number; column: number };

/**
 * Moves through the inputs of a table as through a spreadsheet: Enter and arrows down and up, left and right at the
 * edge of the text. Enter in the last row adds one. Tab stays the browser's.
 */
export function useGridKeys({ rows, columns, canAdd, onAdd }: Grid) {
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<Cell | null>(null);

  const focus = ({ row, column }: Cell) => {
    const input = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`);
    input?.focus();
    input?.select();
    return Boolean(input);
  };
  useEffect(() => {
    if (wanted.current && focus(wanted.current)) wanted.current = null;
  });

  /** Focuses the cell once it is there. */
  const focusLater = (cell: Cell) => {
    wanted.current = cell;
  };
  const addRow = () => {
    focusLater({ row: rows, column: 0 });
    onAdd();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    if (!cell || event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (cell.row + 1 < rows) focus({ row: cell.row + 1, column: cell.column });
      else if (canAdd) addRow();
      return;
    }
    const next = arrowTarget(event, cell, columns);
    if (next && focus(next)) event.preventDefault();
  };
  return { table, onKeyDown, addRow, focusLater };
}

function cellOf(target: EventTarget): Cell | null {
  const place = target instanceof HTMLElement ? target.dataset.cell : undefined;
  const [row, column] = (place ?? "").split(":").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function arrowTarget(event: KeyboardEvent, { row, column }: Cell, columns: number): Cell | null {
  const input = event.target instanceof HTMLInputElement ? event.target : null;
  if (!input || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const atStart = whole || input.selectionEnd === 0;
  const atEnd = whole || input.selectionStart === input.value.length;
  if (event.key === "ArrowUp") return { row: row - 1, column };
  if (event.key === "ArrowDown") return { row: row + 1, column };
  if (event.key === "ArrowLeft" && atStart && column > 0) return { row, column: column - 1 };
  if (event.key === "ArrowRight" && atEnd && column + 1 < columns) return { row, column: column + 1 };
  return null;
}
