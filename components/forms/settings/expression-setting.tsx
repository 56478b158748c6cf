"use client";

import { Braces } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { type AvailableName, useAvailableNames } from "./available-names";

type ExpressionSettingProps = {
  label: string;
  help?: string;
  value: string;
  onChange: (source: string) => void;
  /** What the checker says about it, while typing. */
  error?: string;
  /** Names beside those of the form's fields, for example other columns of the row. */
  extraNames?: readonly AvailableName[];
};

/** A FEEL expression. Fields are put in by name from a menu, so that nobody has to remember keys. */
export function ExpressionSetting({
  label,
  help,
  value,
  onChange,
  error,
  extraNames,
}: ExpressionSettingProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  const names = [...(extraNames ?? []), ...useAvailableNames()];
  const insert = (name: string) => {
    const at = input.current?.selectionStart ?? value.length;
    const end = input.current?.selectionEnd ?? at;
    const before = value.slice(0, at);
    const gap = before === "" || /[\s(.[]$/.test(before) ? "" : " ";
    onChange(`${before}${gap}${name}${value.slice(end)}`);
    requestAnimationFrame(() => {
      const caret = at + gap.length + name.length;
      input.current?.focus();
      input.current?.setSelectionRange(caret, caret);
    });
  };
  return (
    <div className="grid gap-1.5">
      <Field label={label} help={help} error={error}>
        <Textarea
          ref={input}
          rows={2}
          spellCheck={false}
          autoCapitalize="off"
          maxLength={4000}
          className="min-h-14 font-mono"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      {names.length > 0 && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" size="sm" className="w-fit">
              <Braces aria-hidden="true" />
              Insert a field
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent className="max-h-72">
            {names.map(({ name, label: title }) => (
              <DropdownMenuItem key={name} shortcut={name} onSelect={() => insert(name)}>
                {title}
              </DropdownMenuItem>
            ))}
          </DropdownMenuContent>
        </DropdownMenu>
      )}
    </div>
  );
}
