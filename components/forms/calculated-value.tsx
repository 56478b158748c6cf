import { formatDate } from "@/components/ui/format-time";
import { useLocale } from "@/components/ui/locale-provider";
import { isTagged, untagged, type Value } from "@/contracts/value";
import { decimalOf, formatDecimal } from "@/engine/form/decimal-text";
import { Money } from "./money";

/** The result of a calculation, of whatever kind; a dash while there is none. */
export function CalculatedValue({ value, currency }: { value: Value | undefined; currency?: string }) {
  const locale = useLocale();
  if (value === null || value === undefined) return <span className="text-muted">–</span>;
  const decimal = decimalOf(value);
  if (decimal !== null) {
    return currency ? (
      <Money value={value} currency={currency} />
    ) : (
      <span className="figures">{formatDecimal(decimal, locale.language)}</span>
    );
  }
  if (typeof value === "boolean") return <span>{value ? "Yes" : "No"}</span>;
  if (isTagged(value) && value["@type"] === "date") return <span>{formatDate(value.lexical, locale)}</span>;
  const plain = untagged(value);
  return <span className="break-words">{typeof plain === "string" ? plain : JSON.stringify(plain)}</span>;
}
