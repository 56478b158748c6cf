"use client";

import type { KeyboardEvent } from "react";
import { useEditor } from "../editor/editor-context";
import { changeTable } from "../editor/model-edits";
import { addRule, duplicateRule, moveRule, removeRule } from "../table/rules";

type Move = (place: { row: number; column: number }) => void;

/**
 * Alt with arrows moves the rule, Ctrl/Cmd with Enter inserts one below (with Shift: above), with D copies it, with
 * Backspace deletes it. True when the key was one of these.
 */
export function useRuleKeys(decisionId: string, rows: number, focus: Move) {
  const { edit } = useEditor();
  return (event: KeyboardEvent): boolean => {
    const cell = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
    const [row, column] = (cell ?? "").split(":").map(Number);
    if (row === undefined || column === undefined) return false;
    const run = (change: Parameters<typeof changeTable>[2], to: number) => {
      event.preventDefault();
      edit((model) => changeTable(model, decisionId, change));
      focus({ row: to, column });
      return true;
    };
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.altKey && key === "arrowup") {
      return run((table) => moveRule(table, row, row - 1), Math.max(0, row - 1));
    }
    if (event.altKey && key === "arrowdown") {
      return run((table) => moveRule(table, row, row + 1), Math.min(rows - 1, row + 1));
    }
    if (command && key === "enter") {
      const to = event.shiftKey ? row : row + 1;
      return run((table) => addRule(table, to), to);
    }
    if (command && key === "d") return run((table) => duplicateRule(table, row), row + 1);
    if (command && (key === "backspace" || key === "delete")) {
      return run((table) => removeRule(table, row), Math.max(0, Math.min(row, rows - 2)));
    }
    return false;
  };
}
