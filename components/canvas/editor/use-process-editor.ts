"use client";

import { useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { ProcessDefinition } from "@/contracts/process";
import { checkProcess } from "@/engine/definition/check";
import { typesOfNames } from "@/engine/definition/types-of-names";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import { historyReducer, startHistory } from "../commands/history";
import type { InsertTarget } from "../commands/insert-step";
import { checkContext } from "./check-context";
import { type Choice, nothing, stillThere } from "./choice";
import { editorActions } from "./editor-actions";
import type { EditorState } from "./editor-context";

/** The designer's state: definition with history, selection, and the problems of the present definition. */
export function useProcessEditor(initial: ProcessDefinition, directory: ProcessDirectory) {
  const [history, dispatch] = useReducer(historyReducer, initial, startHistory);
  const [choice, setChoice] = useState<Choice>(nothing);
  const [inserting, askInsert] = useState<InsertTarget | null>(null);
  const present = useRef(history.present);
  useEffect(() => {
    present.current = history.present;
  }, [history.present]);

  const latestChoice = useRef(choice);
  useEffect(() => {
    latestChoice.current = choice;
  }, [choice]);
  const actions = useMemo(
    () =>
      editorActions({
        present: () => present.current,
        choice: () => latestChoice.current,
        dispatch,
        setChoice,
        askInsert,
      }),
    [],
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
  const { selection, gathered } = useMemo(() => stillThere(choice, definition), [choice, definition]);
  const state: EditorState = {
    definition,
    arrivals: history.arrivals,
    types,
    directory,
    names: known.names,
    problems,
    selection,
    gathered,
    inserting,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
  return { state, actions };
}
