"use client";

import { type KeyboardEvent, type RefObject, useState } from "react";
import type { Completion } from "@/engine/expression/completion/complete-expression";
import type { CompletionOption } from "@/engine/expression/completion/completion-option";
import { completeAt, opensBySelf } from "./complete-at";
import type { ExpressionKind, ExpressionScope } from "./expression-scope";

type CompletionSettings = {
  control: RefObject<HTMLTextAreaElement | null>;
  value: string;
  kind: ExpressionKind;
  scope: ExpressionScope;
  onChange: (value: string) => void;
};

/** The list of suggestions: what it offers, which one is active, and the keys that work on it. */
export function useCompletion({ control, value, kind, scope, onChange }: CompletionSettings) {
  const [completion, setCompletion] = useState<Completion | null>(null);
  const [active, setActive] = useState(0);
  const close = () => setCompletion(null);

  const show = (source: string, caret: number, asked: boolean) => {
    const found = completeAt({ source, caret }, kind, scope);
    setActive(0);
    setCompletion(found !== null && (asked || opensBySelf(source, caret, found)) ? found : null);
  };

  const accept = (option: CompletionOption) => {
    if (completion === null) return;
    const { from, to } = completion;
    const isCalled = option.kind === "function" && value.charAt(to) === "(";
    const insert = isCalled ? option.label : option.insert;
    const caret = from + (isCalled ? insert.length + 1 : (option.caret ?? insert.length));
    onChange(value.slice(0, from) + insert + value.slice(to));
    close();
    requestAnimationFrame(() => {
      control.current?.focus();
      control.current?.setSelectionRange(caret, caret);
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      show(value, event.currentTarget.selectionStart, true);
      return;
    }
    if (completion === null || event.nativeEvent.isComposing) return;
    const count = completion.options.length;
    const option = completion.options[active];
    if (event.key === "ArrowDown") setActive((active + 1) % count);
    else if (event.key === "ArrowUp") setActive((active + count - 1) % count);
    else if (event.key === "Enter" && option !== undefined) accept(option);
    else {
      if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) close();
      return;
    }
    event.preventDefault();
  };

  return { completion, active, setActive, show, accept, close, onKeyDown };
}
