import type { KeyboardEvent } from "react";
import type { CellPlace } from "./use-cell-selection";

/** What a key does in a grid whose cell is not being edited. */
export type GridKey =
  | { kind: "go"; to: CellPlace; extend: boolean }
  | { kind: "edit"; text?: string }
  | { kind: "clear" | "toggle" | "selectAll" };

const PAGE = 15;

type Size = { rows: number; columns: number };

/** As spreadsheets have it; null for keys that are not the grid's. */
export function gridKey(event: KeyboardEvent, at: CellPlace, size: Size, isYesNo: boolean): GridKey | null {
  const command = event.ctrlKey || event.metaKey;
  const { key } = event;
  if (key === "Enter" || key === "F2") return { kind: "edit" };
  if (key === "Delete" || key === "Backspace") return command ? null : { kind: "clear" };
  if (command && key.toLowerCase() === "a") return { kind: "selectAll" };
  if (isYesNo && key === " ") return { kind: "toggle" };
  const to = target(event, at, size, command);
  if (to !== null) return { kind: "go", to, extend: event.shiftKey && key !== "Tab" };
  const isText = key.length === 1 && !command && !event.altKey;
  return isText ? { kind: "edit", text: key } : null;
}

function target(
  event: KeyboardEvent,
  { row, column }: CellPlace,
  size: Size,
  far: boolean,
): CellPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (event.key) {
    case "ArrowUp":
      return { row: far ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: far ? last.row : row + 1, column };
    case "ArrowLeft":
      return { row, column: far ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: far ? last.column : column + 1 };
    case "PageUp":
      return { row: row - PAGE, column };
    case "PageDown":
      return { row: row + PAGE, column };
    case "Home":
      return { row: far ? 0 : row, column: 0 };
    case "End":
      return { row: far ? last.row : row, column: last.column };
    case "Tab":
      return afterTab(event.shiftKey, { row, column }, last);
    default:
      return null;
  }
}

/** To the next cell, also of the next row; out of the grid behind the last one. */
function afterTab(back: boolean, { row, column }: CellPlace, last: CellPlace): CellPlace | null {
  if (back && column > 0) return { row, column: column - 1 };
  if (back) return row === 0 ? null : { row: row - 1, column: last.column };
  if (column < last.column) return { row, column: column + 1 };
  return row === last.row ? null : { row: row + 1, column: 0 };
}
