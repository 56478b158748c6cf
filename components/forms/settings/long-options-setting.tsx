"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { useLocale } from "@/components/ui/locale-provider";
import { Textarea } from "@/components/ui/textarea";
import type { Option } from "@/contracts/form";
import { rewriteOptions, textOfOptions } from "./option-list";
import { OptionsSetting } from "./options-setting";

/** Up to so many options are edited one by one; more are a text with a line for each. */
const MOST_ONE_BY_ONE = 30;

type LongOptionsSettingProps = {
  options: readonly Option[];
  onChange: (options: Option[]) => void;
  error: string | undefined;
  most: number;
};

/** Options of a list that may have thousands. */
export function LongOptionsSetting({ options, onChange, error, most }: LongOptionsSettingProps) {
  const { language } = useLocale();
  const [draft, setDraft] = useState<string | null>(null);
  if (options.length <= MOST_ONE_BY_ONE && draft === null) {
    return <OptionsSetting options={options} onChange={onChange} error={error} most={most} />;
  }
  const count = (number: number) => number.toLocaleString(language);
  const lines = draft === null ? options.length : rewriteOptions(draft, options).length;
  return (
    <Field
      label="Options"
      help={`${count(lines)} options, one per line. A line that stays keeps what was answered with it.`}
      error={lines > most ? `At most ${count(most)} options fit; the others are left out.` : error}
    >
      <Textarea
        rows={12}
        spellCheck={false}
        value={draft ?? textOfOptions(options)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (draft !== null) onChange(rewriteOptions(draft, options).slice(0, most));
          setDraft(null);
        }}
      />
    </Field>
  );
}
