"use client";

import { useMemo } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { useLocale } from "@/components/ui/locale-provider";
import { displayNames } from "@/engine/intl-formats";

type CurrencySettingProps = {
  value: string | undefined;
  /** Empty text: no currency. */
  onChange: (currency: string) => void;
  optional?: boolean;
  hideLabel?: boolean;
  label?: string;
};

/** Offered first, as most forms want one of them. */
const COMMON = ["EUR", "USD", "GBP", "CHF"];

export function CurrencySetting({ value, onChange, optional, hideLabel, label }: CurrencySettingProps) {
  const { language } = useLocale();
  const options = useMemo(() => currencyOptions(language), [language]);
  return (
    <Field label={label ?? "Currency"} hideLabel={hideLabel}>
      <Combobox
        options={options}
        value={value ?? null}
        onValueChange={(next) => onChange(next ?? "")}
        placeholder="None"
        searchLabel="Search currencies"
        clearable={optional}
      />
    </Field>
  );
}

function currencyOptions(language: string) {
  const names = displayNames(language, { type: "currency" });
  const others = Intl.supportedValuesOf("currency").filter((code) => !COMMON.includes(code));
  return [...COMMON, ...others].map((code) => ({ value: code, label: code, hint: names.of(code) }));
}
