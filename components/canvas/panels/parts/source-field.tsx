"use client";

import { type RefObject, useRef } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { NameInScope } from "../../scope/names-in-scope";
import { InsertNameButton } from "./insert-name-button";

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
};

/** Text or an expression with a menu that inserts fields and results where the cursor is. */
export function SourceField({ label, value, onChange, names, as, multiline, ...field }: SourceFieldProps) {
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const insert = (path: string) => {
    const piece = as === "template" ? `{{ ${path} }}` : path;
    onChange(spliceAtCursor(value, piece, control));
  };
  const attributes = {
    ref: control,
    value,
    placeholder: field.placeholder,
    spellCheck: as === "template",
    className: as === "expression" ? "font-mono text-sm" : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="relative">
      <Field label={label} help={field.help} error={field.error} required={field.required}>
        {multiline ? <Textarea rows={4} {...attributes} /> : <Input {...attributes} />}
      </Field>
      <span className="absolute -top-0.5 right-0">
        <InsertNameButton names={names} onInsert={insert} into={label} />
      </span>
    </div>
  );
}

function spliceAtCursor(
  value: string,
  piece: string,
  control: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
): string {
  const start = control.current?.selectionStart ?? value.length;
  const end = control.current?.selectionEnd ?? start;
  return value.slice(0, start) + piece + value.slice(end);
}
