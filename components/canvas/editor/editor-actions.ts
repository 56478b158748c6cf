import type { Dispatch, SetStateAction } from "react";
import type { ProcessDefinition } from "@/contracts/process";
import { pasteClip } from "../clipboard/paste-clip";
import { attachBoundaryEvent } from "../commands/attach-boundary-event";
import { removeFlow } from "../commands/connect";
import { duplicateElement } from "../commands/duplicate-element";
import type { HistoryAction } from "../commands/history";
import { type InsertTarget, insertStep } from "../commands/insert-step";
import { removeElement } from "../commands/remove-element";
import { type Choice, choose, gather, toggle } from "./choice";
import type { Edit, EditorActions, Selection } from "./editor-context";

/** What the actions work on: asked when one is made, so that the actions themselves never change. */
export type EditorHold = {
  present: () => ProcessDefinition;
  choice: () => Choice;
  dispatch: Dispatch<HistoryAction>;
  setChoice: Dispatch<SetStateAction<Choice>>;
  askInsert: (target: InsertTarget | null) => void;
};

/** Everything that can be done in the designer; what an edit makes is chosen afterwards. */
export function editorActions({
  present,
  choice,
  dispatch,
  setChoice,
  askInsert,
}: EditorHold): EditorActions {
  const edit = (change: Edit, key?: string) => dispatch({ type: "edit", edit: change, key });
  const select = (selection: Selection | null) => setChoice(choose(selection));
  const selectElement = (id: string) => select({ kind: "element", id });
  return {
    select,
    gather: (elements) => setChoice(gather(elements)),
    toggle: (element) => setChoice((current) => toggle(current, element)),
    edit,
    receive: ({ kind, rebase }) => {
      if (kind === "others") dispatch({ type: "rebase", rebase });
      else dispatch({ type: "restore", edit: (definition) => rebase(definition, "mine") });
    },
    askInsert,
    undo: () => dispatch({ type: "undo" }),
    redo: () => dispatch({ type: "redo" }),
    insert: (target, type) => {
      askInsert(null);
      const { step } = insertStep(present(), target, type);
      if (!step) return;
      edit((definition) => insertStep(definition, target, type).definition);
      selectElement(step);
    },
    attach: (host, type) => {
      const { event } = attachBoundaryEvent(present(), host, type);
      if (!event) return;
      edit((definition) => attachBoundaryEvent(definition, host, type).definition);
      selectElement(event);
    },
    remove: ({ kind, id }) => {
      edit((definition) => (kind === "element" ? removeElement(definition, id) : removeFlow(definition, id)));
      select(null);
    },
    removeAll: (elements) => {
      const ids = [...elements];
      edit((definition) => ids.reduce(removeElement, definition));
      select(null);
    },
    paste: (clip) => {
      const { selection, gathered } = choice();
      const last = present().elements.findLast(({ id }) => gathered.has(id));
      const place = selection ?? (last ? { kind: "element" as const, id: last.id } : null);
      const { pasted } = pasteClip(present(), clip, place);
      edit((definition) => pasteClip(definition, clip, place).definition);
      setChoice(gather(pasted));
    },
    duplicate: (element) => {
      const { copy } = duplicateElement(present(), element);
      if (!copy) return;
      edit((definition) => duplicateElement(definition, element).definition);
      selectElement(copy);
    },
  };
}
