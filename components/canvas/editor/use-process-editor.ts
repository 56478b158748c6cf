"use client";

import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { ElementType, ProcessDefinition } from "@/contracts/process";
import { checkProcess } from "@/engine/definition/check";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import { appendAfter } from "../commands/append-after";
import { removeFlow } from "../commands/connect";
import { duplicateElement } from "../commands/duplicate-element";
import { historyReducer, startHistory } from "../commands/history";
import { insertOnFlow } from "../commands/insert-on-flow";
import { newStep } from "../commands/new-step";
import { removeElement } from "../commands/remove-element";
import { checkContext } from "./check-context";
import type { Edit, EditorActions, EditorState, InsertTarget, Selection } from "./editor-context";

/** The designer's state: definition with history, selection, and the problems of the present definition. */
export function useProcessEditor(initial: ProcessDefinition, directory: ProcessDirectory) {
  const [history, dispatch] = useReducer(historyReducer, initial, startHistory);
  const [selection, select] = useState<Selection | null>(null);
  const [inserting, askInsert] = useState<InsertTarget | null>(null);
  const present = useRef(history.present);
  useEffect(() => {
    present.current = history.present;
  }, [history.present]);

  const edit = useCallback((change: Edit, key?: string) => dispatch({ type: "edit", edit: change, key }), []);
  const actions = useMemo<EditorActions>(
    () => ({
      select,
      edit,
      askInsert,
      undo: () => dispatch({ type: "undo" }),
      redo: () => dispatch({ type: "redo" }),
      insert: (target, type) => {
        const id = insertStep(target, type, { definition: present.current, edit });
        askInsert(null);
        select({ kind: "element", id });
      },
      remove: ({ kind, id }) => {
        edit((definition) =>
          kind === "element" ? removeElement(definition, id) : removeFlow(definition, id),
        );
        select(null);
      },
      duplicate: (element) => {
        const { copy } = duplicateElement(present.current, element);
        if (!copy) return;
        edit((definition) => duplicateElement(definition, element).definition);
        select({ kind: "element", id: copy });
      },
    }),
    [edit],
  );

  const definition = history.present;
  const known = useMemo(() => checkContext(directory), [directory]);
  // Typing stays fluent on large processes: the check follows when there is time.
  const settled = useDeferredValue(definition);
  const problems = useMemo(() => checkProcess(settled, known.forms, known.ids), [settled, known]);
  const state: EditorState = {
    definition,
    directory,
    names: known.names,
    problems,
    selection: stillThere(selection, definition),
    inserting,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
  return { state, actions };
}

type InsertScope = { definition: ProcessDefinition; edit: (change: Edit) => void };

function insertStep(target: InsertTarget, type: ElementType, { definition, edit }: InsertScope): string {
  const elements = newStep(type, definition);
  edit((current) =>
    target.kind === "flow"
      ? insertOnFlow(current, target.id, elements)
      : appendAfter(current, target.id, elements),
  );
  return elements[0].id;
}

function stillThere(selection: Selection | null, definition: ProcessDefinition): Selection | null {
  if (!selection) return null;
  const among = selection.kind === "element" ? definition.elements : definition.flows;
  return among.some((candidate) => candidate.id === selection.id) ? selection : null;
}
