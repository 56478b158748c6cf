import { isTagged, type Value } from "@/contracts/value";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { dateTimeFormat } from "@/engine/intl-formats";
import { clockTime, isCalendarDate, lexicalOf } from "../calendar-text";
import { accepted, type FieldEntry, fieldTitle, refused } from "../field-entry";

/** A moment with its offset (RFC 3339), kept tagged: the same moment wherever it is read. */
export const dateTime: FieldEntry<"dateTime"> = {
  empty: null,

  read(raw, field) {
    const sent = lexicalOf(raw, "dateTime");
    if (sent === "") return accepted(null);
    const lexical = momentText(sent);
    if (lexical === null) {
      const example = "2026-03-31T14:30:00+02:00";
      return refused(`${fieldTitle(field)} must be a date and a time with its offset, such as ${example}.`);
    }
    return accepted({ "@type": "dateTime", lexical });
  },

  valueType: () => typeNamed("date and time"),

  jsonSchema: () => ({ type: "string", format: "date-time" }),

  format(value, _field, { locale, timeZone }) {
    if (!isTagged(value)) return "";
    const options: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" };
    if (timeZone !== undefined) {
      return dateTimeFormat(locale ?? "en-GB", { ...options, timeZone }).format(Date.parse(value.lexical));
    }
    const [, wall = "", offset = ""] = parts(value.lexical) ?? [];
    const written = dateTimeFormat(locale ?? "en-GB", { ...options, timeZone: "UTC" });
    return `${written.format(Date.parse(`${wall}Z`))} (UTC${offset === "Z" ? "" : offset})`;
  },

  reportType: "dateTime",

  sample: () => "2027-01-31T09:30:00+01:00",
};

/** Date and time, and the offset. */
function parts(text: string): RegExpExecArray | null {
  return /^(\d{4}-\d{2}-\d{2}T[^Z+-]+)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.exec(text);
}

/** With seconds; null when it is no moment. */
function momentText(sent: Value | undefined): string | null {
  if (typeof sent !== "string") return null;
  const [, wall = "", offset = ""] = parts(sent) ?? [];
  const [day, hours] = wall.split("T");
  const clock = clockTime(hours);
  return isCalendarDate(day) && clock !== null ? `${day}T${clock}${offset}` : null;
}
