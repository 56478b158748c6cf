"use client";

import { ArrowDown, ArrowUp, ClipboardList, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldContext } from "@/components/ui/field-context";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { Option } from "@/contracts/form";
import { addOption, optionsFromText, relabelOption } from "./option-list";

type OptionsSettingProps = {
  options: readonly Option[];
  onChange: (options: Option[]) => void;
  error?: string;
  label?: string;
  /** As many as the kind of field can have. */
  most?: number;
};

/** The options of a choice: typed one by one, or pasted as a list. */
export function OptionsSetting({
  options,
  onChange,
  error,
  label = "Options",
  most = 500,
}: OptionsSettingProps) {
  const [pasting, setPasting] = useState(false);
  const swap = (index: number, other: number) => {
    const next = [...options];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(other, 0, moved);
    onChange(next);
  };
  return (
    <Field label={label} group error={error}>
      <FieldContext value={null}>
        <ul className="grid gap-1.5">
          {options.map((option, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option's value changes while its label is typed
            <li key={index} className="flex items-center gap-1">
              <Input
                aria-label={`Option ${index + 1}`}
                value={option.label}
                maxLength={200}
                onChange={(event) => onChange(relabelOption(options, index, event.target.value))}
                onKeyDown={(event) => {
                  if (event.key !== "Enter") return;
                  event.preventDefault();
                  onChange(addOption(options));
                }}
              />
              <IconButton
                icon={ArrowUp}
                label={`Move option ${index + 1} up`}
                size="sm"
                disabled={index === 0}
                onClick={() => swap(index, index - 1)}
              />
              <IconButton
                icon={ArrowDown}
                label={`Move option ${index + 1} down`}
                size="sm"
                disabled={index === options.length - 1}
                onClick={() => swap(index, index + 1)}
              />
              <IconButton
                icon={Trash2}
                label={`Remove option ${index + 1}`}
                size="sm"
                onClick={() => onChange(options.filter((_, position) => position !== index))}
              />
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" variant="ghost" onClick={() => onChange(addOption(options))}>
            <Plus aria-hidden="true" />
            Add option
          </Button>
          <Button size="sm" variant="ghost" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            <ClipboardList aria-hidden="true" />
            Paste a list
          </Button>
        </div>
        {pasting && (
          <PasteList
            onDone={(text, replace) => {
              const kept = replace ? [] : options;
              onChange([...kept, ...optionsFromText(text, kept)].slice(0, most));
              setPasting(false);
            }}
          />
        )}
      </FieldContext>
    </Field>
  );
}

function PasteList({ onDone }: { onDone: (text: string, replace: boolean) => void }) {
  const [text, setText] = useState("");
  const count = optionsFromText(text).length;
  return (
    <div className="grid gap-2 rounded-md border bg-sunken p-3">
      <Field label="One option per line">
        <Textarea rows={5} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" disabled={count === 0} onClick={() => onDone(text, true)}>
          {count === 0 ? "Replace options" : `Replace with ${count} options`}
        </Button>
        <Button size="sm" disabled={count === 0} onClick={() => onDone(text, false)}>
          Add to options
        </Button>
      </div>
    </div>
  );
}
