"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type CallingCodeSettingProps = {
  value: string | undefined;
  onChange: (callingCode: string | undefined) => void;
  error: string | undefined;
};

/** The country code for numbers written without one; takes effect as soon as it can be one. */
export function CallingCodeSetting({ value, onChange, error }: CallingCodeSettingProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const code = draft === null ? value : codeOf(draft);
  const isWrong = draft !== null && draft.trim() !== "" && code === undefined;
  return (
    <Field
      label="Country code"
      help="Put before numbers that are written without one."
      error={isWrong ? "Write it as +49." : error}
    >
      <Input
        inputMode="tel"
        autoComplete="off"
        className="figures max-w-28"
        placeholder="+49"
        value={draft ?? value ?? ""}
        onChange={(event) => {
          setDraft(event.target.value);
          const next = codeOf(event.target.value);
          if (next !== undefined || event.target.value.trim() === "") onChange(next);
        }}
        onBlur={() => setDraft(null)}
      />
    </Field>
  );
}

/** "+49" of "49", "0049" or "+49". */
function codeOf(text: string): string | undefined {
  const digits = /^(?:\+|00)?\s*([1-9]\d{0,2})$/.exec(text.trim())?.[1];
  return digits && `+${digits}`;
}
