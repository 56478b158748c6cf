import { isTagged } from "@/contracts/value";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { clockTime, lexicalOf } from "../calendar-text";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";

/** A time of day without zone; sent as "HH:MM", with seconds or tagged, kept tagged with seconds. */
export const time: FieldEntry<"time"> = {
  empty: null,

  read(raw, field) {
    const sent = lexicalOf(raw, "time");
    if (sent === "") return accepted(null);
    const lexical = clockTime(sent);
    if (lexical === null) return refused(`${fieldTitle(field)} must be a time such as 14:30.`);
    return accepted({ "@type": "time", lexical });
  },

  valueType: () => typeNamed("time"),

  jsonSchema: () => ({
    type: "string",
    pattern: "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.0+)?)?$",
    description: "Time of day without zone, such as 14:30",
  }),

  format: (value) => (isTagged(value) ? value.lexical.replace(/^(\d{2}:\d{2}):00$/, "$1") : ""),

  reportType: "time",

  sample: () => "09:30",
};
