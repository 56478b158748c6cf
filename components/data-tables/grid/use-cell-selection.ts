"use client";

import { useEffect, useRef, useState } from "react";
import { ROW_HEIGHT } from "@/components/ui/use-row-window";

export interface CellPlace {
  row: number;
  column: number;
}

/** Both ends included. */
export interface CellRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The cell that has the focus, and the block from the anchor to it. */
export function useCellSelection({ rows, columns }: { rows: number; columns: number }) {
  const grid = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const [ends, setEnds] = useState<{ active: CellPlace; anchor: CellPlace }>({
    active: { row: 0, column: 0 },
    anchor: { row: 0, column: 0 },
  });
  const within = ({ row, column }: CellPlace): CellPlace => ({
    row: clamp(row, rows),
    column: clamp(column, columns),
  });
  const active = within(ends.active);
  const anchor = within(ends.anchor);
  useEffect(() => {
    if (!wantsFocus.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    if (cell === null || cell === undefined) bringRow(grid.current, active.row);
    else {
      wantsFocus.current = false;
      cell.focus();
      cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  });
  /** Moves the focus; with `extend` the block grows to it. */
  const goTo = (place: CellPlace, extend = false) => {
    wantsFocus.current = true;
    setEnds((known) => ({ active: place, anchor: extend ? known.anchor : place }));
  };
  /** What is selected, without taking the focus. */
  const select = (from: CellPlace, to: CellPlace) => {
    wantsFocus.current = true;
    setEnds({ active: to, anchor: from });
  };
  const range: CellRange = {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
  return { grid, active, range, goTo, select };
}

export type CellSelection = ReturnType<typeof useCellSelection>;

const clamp = (at: number, count: number) => Math.max(0, Math.min(at, count - 1));

/** A row out of sight is not there; scrolling to its place brings it. */
function bringRow(grid: HTMLElement | null, row: number): void {
  const scroller = grid?.parentElement;
  if (scroller) scroller.scrollTop = Math.max(0, (row - 3) * ROW_HEIGHT);
}
