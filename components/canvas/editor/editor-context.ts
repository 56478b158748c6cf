"use client";

import { createContext, useContext } from "react";
import type { Incoming } from "@/components/drafts/draft-sync";
import type { EventType } from "@/contracts/event-definition";
import type { ElementType, ProcessDefinition } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import type { Problem } from "@/engine/definition/problem";
import type { TypesByName } from "@/engine/form/form-types";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import type { Clip } from "../clipboard/clip";
import type { InsertTarget } from "../commands/insert-step";

export type Selection = { kind: "element" | "flow"; id: string };
export type Edit = (definition: ProcessDefinition) => ProcessDefinition;

/** Stable for the life of the designer, so that drawing parts can hold on to it. */
export type EditorActions = {
  select: (selection: Selection | null) => void;
  /** Chooses several elements together; a single one is selected as ever. */
  gather: (elements: Iterable<string>) => void;
  /** Adds an element to what is chosen, or takes it out. */
  toggle: (element: string) => void;
  /** Edits with the same key in a row are one step of undo. */
  edit: (edit: Edit, key?: string) => void;
  /** Takes in what comes from outside of the designer. */
  receive: (incoming: Incoming<ProcessDefinition>) => void;
  undo: () => void;
  redo: () => void;
  /** Opens the palette at a place; null closes it. */
  askInsert: (target: InsertTarget | null) => void;
  insert: (target: InsertTarget, type: ElementType) => void;
  /** Hangs an event on the border of an activity. */
  attach: (host: string, type: EventType) => void;
  remove: (selection: Selection) => void;
  removeAll: (elements: Iterable<string>) => void;
  /** Puts copied steps where people are. */
  paste: (clip: Clip) => void;
  duplicate: (element: string) => void;
};

export type EditorState = {
  definition: ProcessDefinition;
  /** How many of the changes that came from outside are in it. */
  arrivals: number;
  directory: ProcessDirectory;
  names: Names;
  /** What expressions see of the process's data, by name. */
  types: TypesByName;
  problems: readonly Problem[];
  selection: Selection | null;
  /** Elements that are chosen together: at least two, else none. Nothing is selected then. */
  gathered: ReadonlySet<string>;
  inserting: InsertTarget | null;
  canUndo: boolean;
  canRedo: boolean;
};

export const EditorActionsContext = createContext<EditorActions | null>(null);
export const EditorStateContext = createContext<EditorState | null>(null);
/** Apart from the state, since every "+" of the drawing reads it. */
export const InsertingContext = createContext<InsertTarget | null>(null);

export function useEditorActions(): EditorActions {
  const actions = useContext(EditorActionsContext);
  if (!actions) throw new Error("Parts of the designer need a ProcessDesigner around them.");
  return actions;
}

export function useEditorState(): EditorState {
  const state = useContext(EditorStateContext);
  if (!state) throw new Error("Parts of the designer need a ProcessDesigner around them.");
  return state;
}
