import { useLocale } from "@/components/ui/locale-provider";
import type { Value } from "@/contracts/value";
import { currencySign, decimalOf, formatDecimal } from "@/engine/form/decimal-text";
import { currencyDecimals } from "@/engine/form/number-value";

/** An amount with every digit there is; nothing for what is not a number. */
export function Money({ value, currency }: { value: Value | undefined; currency: string }) {
  const { language } = useLocale();
  const decimal = decimalOf(value);
  if (decimal === null) return null;
  const sign = decimal.startsWith("-") ? "−" : "";
  const amount = formatDecimal(decimal.replace("-", ""), language, currencyDecimals(currency));
  return (
    <span className="figures whitespace-nowrap">{`${sign}${currencySign(currency, language)}\u202f${amount}`}</span>
  );
}
