"use client";

import { type RefObject, useRef } from "react";
import { ExpressionField } from "@/components/expressions/expression-field";
import type { FeelType } from "@/engine/expression/types/feel-type";
import type { NameInScope } from "../../scope/name-in-scope";
import { InsertNameButton } from "./insert-name-button";
import { useExpressionScope } from "./use-expression-scope";

type SourceFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  names: readonly NameInScope[];
  /** A template holds {{ expressions }} in text; an expression is one. */
  as: "template" | "expression";
  multiline?: boolean;
  help?: string;
  error?: string;
  required?: boolean;
  placeholder?: string;
  /** What an expression has to give. */
  expected?: FeelType;
};

/** Text or an expression with a menu that inserts fields and results where the cursor is. */
export function SourceField({ names, as, value, onChange, ...field }: SourceFieldProps) {
  const control = useRef<HTMLTextAreaElement>(null);
  const scope = useExpressionScope(names);
  const insert = (path: string) => {
    const piece = as === "template" ? `{{ ${path} }}` : path;
    onChange(spliceAtCursor(value, piece, control));
  };
  return (
    <div className="relative">
      <ExpressionField ref={control} kind={as} scope={scope} value={value} onChange={onChange} {...field} />
      <span className="absolute -top-0.5 right-0">
        <InsertNameButton names={names} onInsert={insert} into={field.label} />
      </span>
    </div>
  );
}

function spliceAtCursor(
  value: string,
  piece: string,
  control: RefObject<HTMLTextAreaElement | null>,
): string {
  const start = control.current?.selectionStart ?? value.length;
  const end = control.current?.selectionEnd ?? start;
  return value.slice(0, start) + piece + value.slice(end);
}
