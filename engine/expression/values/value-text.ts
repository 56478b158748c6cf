/** The text of a value, as `string()` gives it (DMN 1.5, table 76 and 10.3.2.3). */
import type { Run } from "@/engine/expression/run";
import { CalendarDate } from "@/engine/expression/temporal/calendar-date";
import { DateAndTime } from "@/engine/expression/temporal/date-and-time";
import { DaysAndTime, YearsAndMonths } from "@/engine/expression/temporal/duration";
import { durationText, temporalText } from "@/engine/expression/temporal/temporal-text";
import { TimeOfDay } from "@/engine/expression/temporal/time-of-day";
import { EqualityRange, FeelFunction, FeelRange, type FeelValue, isList } from "./feel-value";
import { isNumeric, numericToText } from "./numeric";

const escapes: Record<string, string> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function quoted(text: string): string {
  return `"${text.replace(/["\\\n\r\t]/g, (character) => escapes[character] ?? character)}"`;
}

function rangeText(range: FeelRange, run: Run): string {
  if (range instanceof EqualityRange) return `${range.equal ? "=" : "!="} ${nestedText(range.value, run)}`;
  if (range.start === null && !range.startIncluded) {
    return `${range.endIncluded ? "<=" : "<"} ${nestedText(range.end, run)}`;
  }
  if (range.end === null && !range.endIncluded) {
    return `${range.startIncluded ? ">=" : ">"} ${nestedText(range.start, run)}`;
  }
  const [open, close] = [range.startIncluded ? "[" : "(", range.endIncluded ? "]" : ")"];
  return `${open}${nestedText(range.start, run)}..${nestedText(range.end, run)}${close}`;
}

function contextKeyText(key: string): string {
  return /^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(key) ? key : quoted(key);
}

/** A value inside a list or context: texts are quoted. */
function nestedText(value: FeelValue, run: Run): string {
  if (value === null) return "null";
  return typeof value === "string" ? quoted(value) : valueText(value, run);
}

/** The text of anything but null, which the callers treat in their own way. */
export function valueText(value: Exclude<FeelValue, null>, run: Run): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (isNumeric(value)) return numericToText(value);
  if (value instanceof CalendarDate || value instanceof TimeOfDay || value instanceof DateAndTime) {
    return temporalText(value);
  }
  if (value instanceof DaysAndTime || value instanceof YearsAndMonths) return durationText(value);
  if (value instanceof FeelFunction)
    return `function(${value.parameters.map(({ name }) => name).join(", ")})`;
  return run.deeper(1, () => {
    const text = compositeText(value, run);
    run.chargeText(text.length);
    return text;
  });
}

function compositeText(value: Exclude<FeelValue, null | string>, run: Run): string {
  if (value instanceof FeelRange) return rangeText(value, run);
  run.charge(4 + 2 * (isList(value) ? value.length : Object.keys(value).length));
  if (isList(value)) return `[${value.map((item) => nestedText(item, run)).join(", ")}]`;
  const entries = Object.entries(value).map(
    ([key, entry]) => `${contextKeyText(key)}: ${nestedText(entry, run)}`,
  );
  return `{${entries.join(", ")}}`;
}
