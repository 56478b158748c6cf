import { isTagged } from "@/contracts/value";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";

/** A calendar date; sent as "YYYY-MM-DD" or tagged, kept tagged. */
export const date: FieldEntry<"date"> = {
  empty: null,

  read(raw, field) {
    const lexical = isTagged(raw) && raw["@type"] === "date" ? raw.lexical : raw;
    if (lexical === "") return accepted(null);
    if (typeof lexical !== "string" || !isCalendarDate(lexical)) {
      return refused(`${fieldTitle(field)} must be a date such as 2026-03-31.`);
    }
    return accepted({ "@type": "date", lexical });
  },

  valueType: () => typeNamed("date"),

  jsonSchema: () => ({ type: "string", format: "date" }),

  format(value, _field, { locale }) {
    if (!isTagged(value)) return "";
    const options: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeZone: "UTC" };
    return new Intl.DateTimeFormat(locale ?? "en-GB", options).format(new Date(`${value.lexical}T00:00:00Z`));
  },
};

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}
