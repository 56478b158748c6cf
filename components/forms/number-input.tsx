"use client";

import { type ComponentProps, useState } from "react";
import { Input } from "@/components/ui/input";
import { useLocale } from "@/components/ui/locale-provider";
import type { Value } from "@/contracts/value";
import { decimalOf, decimalValue, formatDecimal, parseDecimal } from "@/engine/form/decimal-text";

type NumberInputProps = Omit<ComponentProps<typeof Input>, "value" | "onChange" | "type"> & {
  value: Value | undefined;
  /** A number, null when emptied, or the text itself where it is no number, so that the form can say so. */
  onChange: (value: Value) => void;
  /** Digits after the point that are always shown. */
  decimals?: number;
};

/** A number as people of the language write it; formatted while nobody types in it. */
export function NumberInput({ value, onChange, decimals = 0, className, ...props }: NumberInputProps) {
  const { language } = useLocale();
  const [draft, setDraft] = useState<string | null>(null);
  const decimal = decimalOf(value);
  const shown = decimal === null ? unreadText(value) : formatDecimal(decimal, language, decimals);
  const type = (text: string) => {
    setDraft(text);
    const parsed = parseDecimal(text, language);
    if (text.trim() === "") onChange(null);
    else onChange(parsed === null ? text : decimalValue(parsed));
  };
  return (
    <Input
      inputMode="decimal"
      autoComplete="off"
      {...props}
      className={`figures ${className ?? ""}`}
      value={draft ?? shown}
      onChange={(event) => type(event.target.value)}
      onBlur={(event) => {
        setDraft(null);
        props.onBlur?.(event);
      }}
    />
  );
}

/** What was typed and is not a number stays in sight until it is corrected. */
function unreadText(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}
