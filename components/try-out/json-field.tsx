"use client";

import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { type Value, valueFault } from "@/contracts/value";

type JsonFieldProps = {
  label: string;
  help?: string;
  text: string;
  onText: (text: string) => void;
  error?: string;
};

/** A value as JSON, typed by hand. */
export function JsonField({ label, help, text, onText, error }: JsonFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      <Textarea
        rows={3}
        spellCheck={false}
        className="font-mono text-sm max-md:text-base"
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
    </Field>
  );
}

/** The value that the text is JSON of; empty is null. A fault is a sentence. */
export function readJson(text: string): { value: Value } | { fault: string } {
  if (text.trim() === "") return { value: null };
  try {
    const value: unknown = JSON.parse(text);
    const fault = valueFault(value);
    return fault === null ? { value: value as Value } : { fault };
  } catch {
    return { fault: 'This is no JSON. Put texts in quotes, as in {"name": "Acme"}.' };
  }
}
