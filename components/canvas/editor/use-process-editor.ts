"use client";

import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { ProcessDefinition } from "@/contracts/process";
import { checkProcess } from "@/engine/definition/check";
import { typesOfNames } from "@/engine/definition/types-of-names";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import { attachBoundaryEvent } from "../commands/attach-boundary-event";
import { removeFlow } from "../commands/connect";
import { duplicateElement } from "../commands/duplicate-element";
import { historyReducer, startHistory } from "../commands/history";
import { type InsertTarget, insertStep } from "../commands/insert-step";
import { removeElement } from "../commands/remove-element";
import { checkContext } from "./check-context";
import type { Edit, EditorActions, EditorState, Selection } from "./editor-context";

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
        askInsert(null);
        const { step } = insertStep(present.current, target, type);
        if (!step) return;
        edit((definition) => insertStep(definition, target, type).definition);
        select({ kind: "element", id: step });
      },
      attach: (host, type) => {
        const { event } = attachBoundaryEvent(present.current, host, type);
        if (!event) return;
        edit((definition) => attachBoundaryEvent(definition, host, type).definition);
        select({ kind: "element", id: event });
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
  const problems = useMemo(
    () => checkProcess(settled, known.forms, known.ids, known.decisions),
    [settled, known],
  );
  const types = useMemo(() => typesOfNames(settled, known.compiledForms, known.ids.tables), [settled, known]);
  const state: EditorState = {
    definition,
    types,
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

function stillThere(selection: Selection | null, definition: ProcessDefinition): Selection | null {
  if (!selection) return null;
  const among = selection.kind === "element" ? definition.elements : definition.flows;
  return among.some((candidate) => candidate.id === selection.id) ? selection : null;
}
