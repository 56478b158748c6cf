"use client";

import type { ClipboardEvent } from "react";
import { cn } from "@/components/ui/cn";
import type { TableRule } from "@/contracts/boxed-expression";
import type { DecisionProblem } from "@/engine/decision/problem";
import { cellPlace } from "../editor/problem-place";
import { type Column, cellText } from "../table/columns";
import { suggestedValues } from "../table/suggested-values";
import type { CellEdits } from "./use-cell-edits";

type RuleCellProps = {
  rule: TableRule;
  row: number;
  column: Column;
  /** The column's place among all. */
  at: number;
  problem: DecisionProblem | undefined;
  edits: CellEdits;
};

/** What an empty cell means. */
const placeholders = { input: "–", output: "", annotation: "" };

/** A cell is always ready to be typed into. */
export function RuleCell({ rule, row, column, at, problem, edits }: RuleCellProps) {
  const hasSuggestions =
    column.kind !== "annotation" && suggestedValues(column.allowedValues, column.typeRef).length > 0;
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (edits.paste(event.clipboardData.getData("text/plain"), { row, column: at })) event.preventDefault();
  };
  return (
    <td className={cn("border-line border-r border-b p-0", column.kind === "output" && "bg-accent-soft/40")}>
      <input
        data-cell={`${row}:${at}`}
        data-place={cellPlace(column, row + 1)}
        aria-label={`${column.title}, rule ${row + 1}`}
        aria-invalid={problem?.severity === "error" || undefined}
        title={problem?.message}
        list={hasSuggestions ? `values-${column.id}` : undefined}
        spellCheck={column.kind === "annotation"}
        autoComplete="off"
        placeholder={placeholders[column.kind]}
        value={cellText(rule, column)}
        onChange={({ target }) => edits.change(row, column, target.value)}
        onBlur={({ target }) => edits.leave(row, column, target.value)}
        onPaste={onPaste}
        className={cn(
          "field-sizing-content h-9 w-full min-w-44 max-w-80 bg-transparent px-2.5 text-sm text-strong outline-none placeholder:text-muted",
          "hover:bg-hover focus:bg-panel focus:outline-2 focus:outline-focus focus:-outline-offset-2",
          column.kind !== "annotation" && "font-mono",
          problem?.severity === "error" && "bg-danger-soft focus:bg-danger-soft focus:outline-danger",
          problem?.severity === "warning" && "bg-warning-soft",
        )}
      />
    </td>
  );
}
