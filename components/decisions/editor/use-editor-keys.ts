"use client";

import { useEffect } from "react";
import type { Editor } from "./editor-context";

/** Ctrl/Cmd-Z and Ctrl/Cmd-Shift-Z, also while a cell has the focus: the model's history is the only one. */
export function useEditorKeys({ undo, redo }: Pick<Editor, "undo" | "redo">) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (!command || event.defaultPrevented || (key !== "z" && key !== "y")) return;
      if (event.target instanceof HTMLElement && event.target.closest("[data-own-history]")) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [undo, redo]);
}
