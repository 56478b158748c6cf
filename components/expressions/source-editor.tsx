"use client";

import { useRef } from "react";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { ExpressionField } from "./expression-field";
import type { ExpressionPlace } from "./expression-place";
import { InsertNameButton } from "./insert-name-button";
import { LiveValue } from "./live-value";

export type SourceEditorProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  place: ExpressionPlace;
  /** A template holds {{ expressions }} in text; an expression is one. */
  kind: "template" | "expression";
  multiline?: boolean | undefined;
  help?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  placeholder?: string | undefined;
  /** What an expression has to give. */
  expected?: FeelType | undefined;
};

/** An expression or a text with expressions: completed and checked while typed, with its value on sample data below. */
export function SourceEditor({ place, kind, value, onChange, ...field }: SourceEditorProps) {
  const control = useRef<HTMLTextAreaElement>(null);
  const insert = (path: string) => {
    const { selectionStart: start = value.length, selectionEnd: end = start } = control.current ?? {};
    const before = value.slice(0, start);
    const gap = kind === "template" || before === "" || /[\s(.[]$/.test(before) ? "" : " ";
    const piece = kind === "template" ? `{{ ${path} }}` : gap + path;
    onChange(before + piece + value.slice(end));
    requestAnimationFrame(() => {
      control.current?.focus();
      control.current?.setSelectionRange(start + piece.length, start + piece.length);
    });
  };
  return (
    <div className="relative grid min-w-0 gap-1">
      <ExpressionField
        ref={control}
        kind={kind}
        scope={place.scope}
        value={value}
        onChange={onChange}
        {...field}
      />
      {place.names.length > 0 && (
        <span className="absolute -top-0.5 right-0">
          <InsertNameButton names={place.names} onInsert={insert} into={field.label} />
        </span>
      )}
      <LiveValue source={value} kind={kind} names={place.names} />
    </div>
  );
}
