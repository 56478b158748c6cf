"use client";

import { useCallback, useMemo, useReducer, useState } from "react";
import type { Incoming } from "@/components/drafts/draft-sync";
import type { DecisionModel } from "@/contracts/decision";
import type { Editor } from "./editor-context";
import { editorReducer, startEditor } from "./editor-state";
import { withRuleIds } from "./unique-ids";
import { useCompiledModel } from "./use-compiled-model";

/** The reducer with everything that the parts of the editor do with it. */
export function useDecisionEditor(initial: DecisionModel, imports: readonly DecisionModel[]) {
  const [state, dispatch] = useReducer(editorReducer, initial, (model) => startEditor(withRuleIds(model)));
  const [chosen, select] = useState<string | null>(null);
  const compiled = useCompiledModel(state.model, imports);
  const { problems } = compiled;
  const edit = useCallback<Editor["edit"]>(
    (apply, mark) => dispatch({ type: "edit", apply, mark: mark ?? null, at: Date.now() }),
    [],
  );
  const undo = useCallback(() => dispatch({ type: "undo" }), []);
  const redo = useCallback(() => dispatch({ type: "redo" }), []);
  const receive = useCallback(
    ({ kind, rebase }: Incoming<DecisionModel>) =>
      dispatch({ type: kind === "others" ? "rebase" : "restore", rebase }),
    [],
  );
  const selected = isIn(state.model, chosen) ? chosen : (lastDecision(state.model) ?? null);
  const editor: Editor = useMemo(
    () => ({ state, problems, selected, select, edit, undo, redo }),
    [state, problems, selected, edit, undo, redo],
  );
  return { editor, compiled, receive };
}

function isIn(model: DecisionModel, id: string | null): boolean {
  return [...model.decisions, ...model.knowledgeModels, ...model.services].some(
    (element) => element.id === id,
  );
}

/** The decision that no other one asks: what the model is for. */
function lastDecision({ decisions }: DecisionModel): string | undefined {
  const asked = new Set(decisions.flatMap(({ information }) => information.map(({ id }) => id)));
  return (decisions.find(({ id }) => !asked.has(id)) ?? decisions[0])?.id;
}
