"use client";

import { createContext, use } from "react";
import type { DecisionModel } from "@/contracts/decision";
import type { DecisionProblem } from "@/engine/decision/problem";
import type { EditorState } from "./editor-state";

export type Editor = {
  state: EditorState;
  problems: readonly DecisionProblem[];
  /** The element of the model that is shown. */
  selected: string | null;
  select: (id: string) => void;
  /** Edits with the same mark in quick succession are one step. */
  edit: (apply: (model: DecisionModel) => DecisionModel, mark?: string) => void;
  undo: () => void;
  redo: () => void;
};

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error("useEditor needs an EditorProvider above it.");
  return editor;
}
