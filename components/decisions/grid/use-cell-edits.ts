"use client";

import { useMemo } from "react";
import { parseClipboard } from "@/components/ui/parse-clipboard";
import { useEditor } from "../editor/editor-context";
import { changeTable } from "../editor/model-edits";
import { type Column, withCell } from "../table/columns";
import { pasteCells } from "../table/paste-cells";
import { quoteWords } from "../table/quote-words";

export type CellEdits = {
  change: (row: number, column: Column, text: string) => void;
  /** The cell was left: words in a text column become text. */
  leave: (row: number, column: Column, text: string) => void;
  /** Whether it was a block of cells; a single one is for the browser. */
  paste: (text: string, at: { row: number; column: number }) => boolean;
};

/** What cells do to the table. Stays the same object while the names do, so that rows need not be drawn again. */
export function useCellEdits(decisionId: string, names: readonly string[]): CellEdits {
  const { edit } = useEditor();
  const known = names.join("\n");
  return useMemo(() => {
    const list = known.split("\n");
    const change: CellEdits["change"] = (row, column, text) =>
      edit(
        (model) =>
          changeTable(model, decisionId, (table) => {
            const rule = table.rules[row];
            const next = rule && withCell(rule, column, text);
            return !next || next === rule ? table : { ...table, rules: table.rules.with(row, next) };
          }),
        `cell ${row} ${column.id}`,
      );
    return {
      change,
      leave: (row, column, text) => {
        if (column.kind === "annotation" || column.typeRef !== "string") return;
        const quoted = quoteWords(text, list);
        if (quoted !== text) change(row, column, quoted);
      },
      paste: (text, at) => {
        const block = parseClipboard(text);
        if (block.length === 1 && block[0]?.length === 1) return false;
        edit((model) => changeTable(model, decisionId, (table) => pasteCells(table, block, at, list)));
        return true;
      },
    };
  }, [decisionId, known, edit]);
}
