import { isTagged } from "@/contracts/value";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { formatCalendarDate, isCalendarDate, lexicalOf } from "../calendar-text";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";

/** A calendar date; sent as "YYYY-MM-DD" or tagged, kept tagged. */
export const date: FieldEntry<"date"> = {
  empty: null,

  read(raw, field) {
    const lexical = lexicalOf(raw, "date");
    if (lexical === "") return accepted(null);
    if (!isCalendarDate(lexical)) return refused(`${fieldTitle(field)} must be a date such as 2026-03-31.`);
    return accepted({ "@type": "date", lexical });
  },

  valueType: () => typeNamed("date"),

  jsonSchema: () => ({ type: "string", format: "date" }),

  format: (value, _field, { locale }) => (isTagged(value) ? formatCalendarDate(value.lexical, locale) : ""),

  reportType: "date",

  sample: () => "2027-01-31",
};
