"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type NumberSettingProps = {
  label: string;
  help?: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  limits?: { min?: number; max?: number; whole?: boolean };
  error?: string;
};

/** A figure among settings; takes effect as soon as it is one that is allowed. */
export function NumberSetting({ label, help, value, onChange, limits = {}, error }: NumberSettingProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const complaint = draft === null ? undefined : complaintOf(draft, limits);
  const type = (text: string) => {
    setDraft(text);
    if (complaintOf(text, limits)) return;
    onChange(text.trim() === "" ? undefined : Number(text));
  };
  return (
    <Field label={label} help={help} error={complaint ?? error}>
      <Input
        inputMode="decimal"
        autoComplete="off"
        className="figures"
        value={draft ?? value?.toString() ?? ""}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
      />
    </Field>
  );
}

function complaintOf(text: string, { min, max, whole }: NonNullable<NumberSettingProps["limits"]>) {
  if (text.trim() === "") return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return "Enter a number, with a point for decimals.";
  if (whole && !Number.isInteger(value)) return "Enter a whole number.";
  if (min !== undefined && value < min) return `Enter ${min} or more.`;
  if (max !== undefined && value > max) return `Enter ${max} or less.`;
  return undefined;
}
