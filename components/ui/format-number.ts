import { numberFormat } from "@/engine/intl-formats";
import { defaultLocale } from "./default-locale";

/** Whole and broken numbers with the separators of the language; at most two decimals unless told. */
export function formatNumber(value: number, options: { language?: string; decimals?: number } = {}): string {
  const { language = defaultLocale.language, decimals } = options;
  return numberFormat(language, {
    maximumFractionDigits: decimals ?? 2,
    minimumFractionDigits: decimals ?? 0,
  }).format(value);
}

/** For tiles and axes: 1,250 stays, 12,500 is 12.5k. */
export function formatCompact(value: number, language = defaultLocale.language): string {
  if (Math.abs(value) < 10_000) return formatNumber(value, { language });
  return numberFormat(language, { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

/** `amount` as text keeps every digit of an exact decimal. `currency` is an ISO 4217 code. */
export function formatMoney(
  amount: number | string,
  currency: string,
  language = defaultLocale.language,
): string {
  const format = numberFormat(language, { style: "currency", currency });
  return typeof amount === "number" || !isDecimal(amount)
    ? format.format(Number(amount))
    : format.format(amount);
}

/** 0.125 is 12.5 %. */
export function formatPercent(share: number, language = defaultLocale.language): string {
  return numberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** 1,536 is 1.5 KB; steps of 1,024. */
export function formatBytes(bytes: number, language = defaultLocale.language): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${formatNumber(bytes / 1024 ** power, { language, decimals: power === 0 ? 0 : 1 })} ${units[power]}`;
}

type DecimalText = `${number}`;

function isDecimal(text: string): text is DecimalText {
  return /^-?\d+(\.\d+)?$/.test(text);
}
