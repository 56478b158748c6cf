"use client";

import type { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Value } from "@/contracts/value";
import { editorStateOf } from "./editor-state";

type Editing = {
  value: Value | undefined;
  onChange: (value: Value) => void;
  disabled: boolean;
  /** What names and describes the text to assistive software. */
  attributes: Readonly<Record<string, string>>;
};

/** An editor in a place of the page, and its state for the toolbar. */
export function useEditor(place: RefObject<HTMLElement | null>, editing: Editing) {
  const { value, onChange, disabled, attributes } = editing;
  const [view, setView] = useState<EditorView | null>(null);
  const [state, setState] = useState<EditorState>(() => editorStateOf(value));
  /** What the form has from here: another value comes from elsewhere, as by undo. */
  const sent = useRef(value);
  const begin = useEffectEvent(() => state);
  const tell = useEffectEvent((next: EditorState, changed: boolean) => {
    setState(next);
    if (!changed) return;
    const document: Value = next.doc.toJSON();
    sent.current = { document };
    onChange(sent.current);
  });
  const read = useEffectEvent(() => ({ attributes, editable: !disabled }));

  useEffect(() => {
    if (!place.current) return;
    const made = new EditorView(place.current, {
      state: begin(),
      attributes: () => ({ ...read().attributes }),
      editable: () => read().editable,
      dispatchTransaction(transaction) {
        const next = made.state.apply(transaction);
        made.updateState(next);
        tell(next, transaction.docChanged);
      },
    });
    setView(made);
    return () => made.destroy();
  }, [place]);

  useEffect(() => {
    if (!view || value === sent.current) return;
    sent.current = value;
    const next = editorStateOf(value);
    view.updateState(next);
    setState(next);
  }, [view, value]);

  useEffect(() => {
    // The view asks for its attributes again when it gets its properties anew.
    view?.setProps({ attributes: { ...attributes }, editable: () => !disabled });
  }, [view, attributes, disabled]);

  return { view, state };
}
