import { Decimal } from "decimal.js";
import { isTagged, type Value } from "@/contracts/value";
import { numberFormat } from "@/engine/intl-formats";

/** DMN's precision: 34 digits. */
const Exact = Decimal.clone({ precision: 34, toExpNeg: -40, toExpPos: 40 });

/** The number exactly, or null when the value is none. */
export function toDecimal(value: Value | undefined): Decimal | null {
  if (typeof value === "number") return Number.isFinite(value) ? new Exact(value) : null;
  if (!isTagged(value) || value["@type"] !== "number" || typeof value.lexical !== "string") return null;
  return /^-?\d{1,40}(\.\d{1,40})?$/.test(value.lexical) ? new Exact(value.lexical) : null;
}

/** How many decimals amounts of the currency have: 2 for EUR, 0 for JPY. */
export function currencyDecimals(currency: string): number {
  const known = decimalsOf.get(currency);
  if (known !== undefined) return known;
  const format = numberFormat("en", { style: "currency", currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  decimalsOf.set(currency, decimals);
  return decimals;
}
const decimalsOf = new Map<string, number>();

/** What a number has to keep to; absent: anything goes. */
export interface NumberRules {
  min?: number | undefined;
  max?: number | undefined;
  decimals?: number | undefined;
}

/** What is wrong with the value as a number within the rules, or null. */
export function numberProblem(value: Value, title: string, rules: NumberRules): string | null {
  const number = toDecimal(value);
  if (number === null) return `${title} must be a number.`;
  if (rules.min !== undefined && number.lt(rules.min)) return `${title} must be at least ${rules.min}.`;
  if (rules.max !== undefined && number.gt(rules.max)) return `${title} must be at most ${rules.max}.`;
  if (rules.decimals !== undefined && number.decimalPlaces() > rules.decimals) {
    return rules.decimals === 0
      ? `${title} must be a whole number.`
      : `${title} can have at most ${rules.decimals} decimals.`;
  }
  return null;
}

/** The number as people read it, with its currency when it has one; null when it is no number. */
export function formatNumber(value: Value, locale?: string, currency?: string): string | null {
  const number = toDecimal(value);
  if (number === null) return null;
  const options: Intl.NumberFormatOptions =
    currency === undefined ? { maximumFractionDigits: 10 } : { style: "currency", currency };
  return numberFormat(locale ?? "en", options).format(number.toNumber());
}
