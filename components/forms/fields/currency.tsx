import { Banknote } from "lucide-react";
import { Money } from "@/components/forms/money";
import { NumberInput } from "@/components/forms/number-input";
import { CurrencySetting } from "@/components/forms/settings/currency-setting";
import { RangeSettings } from "@/components/forms/settings/range-settings";
import { useLocale } from "@/components/ui/locale-provider";
import { currencySign } from "@/engine/form/decimal-text";
import { currencyDecimals } from "@/engine/form/number-value";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

function CurrencyControl({ field, value, onChange, disabled }: ControlProps<"currency">) {
  const { language } = useLocale();
  return (
    <NumberInput
      value={value}
      onChange={onChange}
      decimals={currencyDecimals(field.currency)}
      leading={<span aria-hidden="true">{currencySign(field.currency, language)}</span>}
      disabled={disabled}
    />
  );
}

function CurrencyRead({ field, value }: ReadProps<"currency">) {
  return <Money value={value} currency={field.currency} />;
}

function CurrencyEssentials({ field, onChange }: SettingsProps<"currency">) {
  return <CurrencySetting value={field.currency} onChange={(currency) => onChange({ currency })} />;
}

export const currencyView: FieldView<"currency"> = {
  label: "Currency",
  description: "An amount of money",
  icon: Banknote,
  group: "number",
  keywords: ["money", "amount", "price", "cost", "euro", "dollar"],
  initial: { currency: "EUR" },
  Control: CurrencyControl,
  Read: CurrencyRead,
  Essentials: CurrencyEssentials,
  More: RangeSettings,
};
