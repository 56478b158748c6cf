import type { Value } from "@/contracts/value";
import { isTagged } from "@/contracts/value";
import { numberFormat } from "@/engine/intl-formats";

/** A double carries this many significant digits exactly; a longer number travels as tagged text. */
const EXACT_DIGITS = 15;

type Separators = { decimal: string; group: string };

function separatorsOf(language: string): Separators {
  const parts = numberFormat(language).formatToParts(12_345_678.9);
  const textOf = (type: string) => parts.find((part) => part.type === type)?.value;
  return { decimal: textOf("decimal") ?? ".", group: textOf("group") ?? "," };
}

/**
 * What a person typed or pasted as a plain decimal ("-1234.5"), or null when it is no number. Understands the
 * separators of the language and, where they cannot be meant, those of others: "1,5" is 1.5 also in English.
 */
export function parseDecimal(text: string, language: string): string | null {
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, "").replace(/[−–]/g, "-");
  const bare = compact.replace(/^(-?)[^\d.,-]+/, "$1").replace(/[^\d.,]+$/, "");
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(bare)) return null;
  const plain = withPoint(bare, separatorsOf(language));
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const [whole = "", fraction = ""] = plain.replace("-", "").split(".");
  const digits = `${whole.replace(/^0+(?=\d)/, "") || "0"}${fraction ? `.${fraction}` : ""}`;
  return plain.startsWith("-") && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

function withPoint(text: string, { decimal, group }: Separators): string {
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  if (last < 0) return text;
  const sign = text.charAt(last);
  const kinds = new Set(text.replace(/[^.,]/g, ""));
  const count = [...text].filter((letter) => letter === sign).length;
  const grouped = /^-?\d{1,3}([.,]\d{3})+$/.test(text);
  const isGrouping = kinds.size === 1 && grouped && (count > 1 || sign === group || sign !== decimal);
  if (isGrouping) return text.replaceAll(sign, "");
  const whole = text.slice(0, last).replace(/[.,]/g, "");
  return count > 1 ? text : `${whole}.${text.slice(last + 1)}`;
}

/** The process value of a plain decimal. */
export function decimalValue(decimal: string): Value {
  const digits = decimal.replace(/[-.]/g, "").replace(/^0+/, "");
  return digits.length > EXACT_DIGITS ? { "@type": "number", lexical: decimal } : Number(decimal);
}

/** The plain decimal of a process value; null when it is not a number. */
export function decimalOf(value: Value | undefined): string | null {
  if (typeof value === "number") return plainNumber(value);
  return isTagged(value) && value["@type"] === "number" ? value.lexical : null;
}

/** Without exponent, as people write it. */
function plainNumber(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? value.toFixed(10).replace(/\.?0+$/, "") : text;
}

/** For reading: separators of the language, at least `decimals` digits after the point and never fewer than there are. */
export function formatDecimal(decimal: string, language: string, decimals = 0): string {
  const fraction = decimal.split(".")[1]?.length ?? 0;
  const digits = Math.max(decimals, Math.min(fraction, 20));
  const format = numberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(decimal as `${number}`);
}

/** "€", "CHF": what stands before an amount. */
export function currencySign(currency: string, language: string): string {
  const parts = numberFormat(language, { style: "currency", currency }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}
