import type { FieldOf } from "@/contracts/form";
import { isTagged, type Value } from "@/contracts/value";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { dateTimeFormat } from "@/engine/intl-formats";
import { isCalendarDate, lexicalOf } from "../calendar-text";
import { accepted, type FieldEntry, fieldTitle, isEmptyValue, refused } from "../field-entry";

const dayLength = 86_400_000;
const parts = new Map([
  ["from", typeNamed("date")],
  ["to", typeNamed("date")],
]);

/** From one day to another, both included. */
export const dateRange: FieldEntry<"dateRange"> = {
  empty: null,

  read(raw, field) {
    if (raw === "") return accepted(null);
    const title = fieldTitle(field);
    if (typeof raw !== "object" || raw === null || Array.isArray(raw) || isTagged(raw)) {
      return refused(`${title} must have a first and a last day: {"from", "to"}.`);
    }
    const from = lexicalOf(raw.from, "date");
    const to = lexicalOf(raw.to, "date");
    if (isEmptyValue(from) && isEmptyValue(to)) return accepted(null);
    if (isEmptyValue(from)) return refused(`${title} needs its first day.`);
    if (isEmptyValue(to)) return refused(`${title} needs its last day.`);
    if (!isCalendarDate(from) || !isCalendarDate(to)) {
      return refused(`${title} must have dates such as 2026-03-31.`);
    }
    const fault = rangeFault(from, to, field);
    if (fault !== null) return refused(`${title} ${fault}`);
    return accepted({ from: { "@type": "date", lexical: from }, to: { "@type": "date", lexical: to } });
  },

  valueType: () => ({ kind: "contextOf", entries: parts }),

  jsonSchema: () => ({
    type: "object",
    properties: { from: { type: "string", format: "date" }, to: { type: "string", format: "date" } },
    required: ["from", "to"],
    additionalProperties: false,
  }),

  format(value, _field, { locale }) {
    const range = rangeOf(value);
    if (range === null) return "";
    const format = dateTimeFormat(locale ?? "en-GB", { dateStyle: "medium", timeZone: "UTC" });
    const days = format.formatRange(Date.parse(range.from), Date.parse(range.to));
    // Intl sets thin spaces around the dash, which few fonts and no search know.
    return days.replaceAll("\u2009", " ");
  },

  reportType: "record",

  parts: () => [
    { name: "from", label: "first day", type: "date" },
    { name: "to", label: "last day", type: "date" },
  ],

  sample: () => ({ from: "2027-01-25", to: "2027-01-31" }),
};

function rangeFault(from: string, to: string, { maxDays }: FieldOf<"dateRange">): string | null {
  if (to < from) return "ends before it begins.";
  const days = Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1;
  if (maxDays === undefined || days <= maxDays) return null;
  return `can have at most ${maxDays} ${maxDays === 1 ? "day" : "days"}; it has ${days}.`;
}

/** The two days of a value that the field has read; null for anything else. */
export function rangeOf(value: Value | undefined): { from: string; to: string } | null {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isTagged(value)) return null;
  const from = lexicalOf(value.from, "date");
  const to = lexicalOf(value.to, "date");
  return isCalendarDate(from) && isCalendarDate(to) && from <= to ? { from, to } : null;
}
