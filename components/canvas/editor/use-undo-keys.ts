"use client";

import { useEffect } from "react";
import type { EditorActions } from "./editor-context";

/** Ctrl-Z and Ctrl-Y (Cmd on a Mac) anywhere on the page. In a text they take back the edit as well: it is saved as one. */
export function useUndoKeys({ undo, redo }: EditorActions) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (!isRedo && key !== "z") return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [undo, redo]);
}
