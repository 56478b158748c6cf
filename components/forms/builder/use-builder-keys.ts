"use client";

import { useEffect } from "react";
import type { Builder } from "./builder-context";

/** Ctrl/Cmd-Z and Shift with it, "/" to insert, Alt with arrows to move, with Shift to choose several, Delete, Ctrl/Cmd-D and Escape on the selected field. */
export function useBuilderKeys(builder: Builder) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInOverlay(event.target)) return;
      const action = actionOf(event, builder);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [builder]);
}

function actionOf(event: KeyboardEvent, builder: Builder): (() => void) | null {
  const { state, run } = builder;
  const position = state.draft.entries.findIndex((entry) => entry.id === state.selected);
  const selected = position < 0 ? null : state.selected;
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && key === "z") return event.shiftKey ? builder.redo : builder.undo;
  if (command && key === "y") return builder.redo;
  if (selected && event.altKey && event.shiftKey && key.startsWith("arrow")) {
    return () => extendMarks(builder, position, key === "arrowup" ? -1 : 1);
  }
  if (selected && event.altKey && key === "arrowup") {
    return () => run({ type: "moveField", id: selected, to: position - 1 });
  }
  if (selected && event.altKey && key === "arrowdown") {
    return () => run({ type: "moveField", id: selected, to: position + 1 });
  }
  if (selected && command && key === "d") return () => run({ type: "duplicateField", id: selected });
  if (selected && key === "escape") return () => builder.select(null);
  if (isTyping(event.target) || command || event.altKey) return null;
  if (key === "/") return () => builder.openPalette(selected ? position + 1 : state.draft.entries.length);
  if (builder.marked.size > 0 && (key === "delete" || key === "backspace")) {
    return () => run({ type: "removeFields", ids: [...builder.marked] });
  }
  if (selected && (key === "delete" || key === "backspace")) return () => builder.remove(selected);
  return null;
}

/** Moves the end of the chosen fields that is not the selected one. */
function extendMarks({ state, marked, markTo }: Builder, position: number, step: -1 | 1): void {
  const { entries } = state.draft;
  const places = entries.flatMap(({ id }, index) => (marked.has(id) ? [index] : []));
  const end = places.at(0) === position ? (places.at(-1) ?? position) : (places.at(0) ?? position);
  const next = entries[end + step];
  if (next) markTo(next.id);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, [role='combobox']"))
  );
}

function isInOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  );
}
