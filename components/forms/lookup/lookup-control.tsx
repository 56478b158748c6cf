"use client";

import { Combobox } from "@/components/ui/combobox";
import { useLocale } from "@/components/ui/locale-provider";
import { lookupKey, lookupValue } from "@/engine/form/lookup-value";
import { recordOf } from "@/engine/form/record-value";
import type { ControlProps } from "../field-view";
import { useFormWords } from "../languages/form-words-context";
import { columnsLine } from "./lookup-columns";
import { LookupFacts } from "./lookup-facts";
import { useLookup } from "./use-lookup";

/** A record found by typing; the server searches, a page at a time. What was chosen shows its columns below. */
export function LookupControl({ field, value, onChange, disabled }: ControlProps<"lookup">) {
  const { language } = useLocale();
  const words = useFormWords();
  const lookup = useLookup(field);
  const key = lookupKey(value);
  const options = lookup.items.map((item) => {
    const record = recordOf(lookupValue(field, item)) ?? {};
    return {
      value: item.key,
      label: String(record.label ?? item.key),
      hint: columnsLine(field, record, language),
    };
  });
  const choose = (next: string | null) => {
    const item = lookup.items.find((candidate) => candidate.key === next);
    onChange(item === undefined ? null : lookupValue(field, item));
  };
  return (
    <div className="grid min-w-0 gap-1.5">
      <Combobox
        options={options}
        value={key}
        onValueChange={choose}
        selectedLabel={String(recordOf(value)?.label ?? key ?? "") || undefined}
        onOpen={lookup.open}
        onSearch={lookup.search}
        onMore={lookup.more}
        loading={lookup.loading}
        placeholder={words.choose}
        searchLabel={words.search}
        emptyText={lookup.failed ? "The data table cannot be read just now." : words.nothingFound}
        clearable
        disabled={disabled}
      />
      {key !== null && <LookupFacts field={field} value={value} />}
    </div>
  );
}
