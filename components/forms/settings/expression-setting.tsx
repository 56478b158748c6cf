"use client";

import { Braces } from "lucide-react";
import { useMemo, useRef } from "react";
import { ExpressionField } from "@/components/expressions/expression-field";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { Column } from "@/contracts/form";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { rowTypes } from "@/engine/form/form-types";
import { useAvailableNames } from "./available-names";

type ExpressionSettingProps = {
  label: string;
  help?: string;
  value: string;
  onChange: (source: string) => void;
  /** What the checker says about it, while typing. */
  error?: string;
  /** Other columns of the same row. */
  row?: readonly Column[];
  /** What it has to give. */
  expected?: FeelType;
};

const noColumns: readonly Column[] = [];

/** A FEEL expression. Fields are put in by name from a menu or as one types, so that nobody has to remember keys. */
export function ExpressionSetting({ value, onChange, row = noColumns, ...field }: ExpressionSettingProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  const available = useAvailableNames();
  const names = useMemo(
    () => [...row.map(({ key, label }) => ({ name: key, label: label || key })), ...available.names],
    [available, row],
  );
  const scope = useMemo(
    () => ({
      types: { ...available.types, ...rowTypes(row) },
      labels: Object.fromEntries(names.map(({ name, label }) => [name, label])),
      offered: new Set(names.map(({ name }) => name)),
    }),
    [available, names, row],
  );
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
      <ExpressionField
        ref={input}
        kind="expression"
        multiline
        scope={scope}
        {...{ value, onChange, ...field }}
      />
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
