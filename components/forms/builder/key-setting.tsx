"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { KeySchema } from "@/contracts/form";
import { useBuilder } from "./builder-context";
import { type Entry, keysOf } from "./draft";

/** The field's name in rules and data. Takes effect when it is left, and everything that uses it goes along. */
export function KeySetting({ entry, error }: { entry: Entry; error: string | undefined }) {
  const { state, run, fixedKeys } = useBuilder();
  const { id, field } = entry;
  const [draft, setDraft] = useState<string | null>(null);
  const complaint = draft === null ? undefined : complaintOf(draft, keysOf(state.draft, id));
  const commit = () => {
    if (draft !== null && !complaint) run({ type: "renameKey", id, key: draft });
    setDraft(null);
  };
  const relied = fixedKeys.includes(field.key);
  return (
    <Field
      label="Key"
      error={complaint ?? error}
      help={
        relied
          ? "Published: processes and collected answers know the field by this name. A new key begins a new field for them."
          : "The field's name in rules and data."
      }
    >
      <Input
        className="font-mono"
        spellCheck={false}
        autoCapitalize="off"
        maxLength={64}
        value={draft ?? field.key}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
    </Field>
  );
}

function complaintOf(key: string, others: ReadonlySet<string>): string | undefined {
  if (others.has(key)) return "Another field has this key.";
  return KeySchema.safeParse(key).error?.issues[0]?.message;
}
