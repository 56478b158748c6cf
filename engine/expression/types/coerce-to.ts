import { CalendarDate } from "@/engine/expression/temporal/calendar-date";
import { DateAndTime } from "@/engine/expression/temporal/date-and-time";
import { TimeOfDay } from "@/engine/expression/temporal/time-of-day";
import { type FeelValue, isList } from "@/engine/expression/values/feel-value";
import type { FeelType } from "./feel-type";
import { matchesType } from "./matches-type";

const utc = { offset: 0, name: null };

/**
 * The implicit conversions of DMN 1.5, 10.3.2.9.4: to and from a singleton list, and a date to its midnight in UTC.
 * Null where the value does not conform even so.
 */
export function coerceTo(value: FeelValue, type: FeelType): FeelValue {
  if (value === null || type.kind === "Any" || matchesType(value, type)) return value;
  if (type.kind === "list" && !isList(value)) return matchesType(value, type.element) ? [value] : null;
  const single = isList(value) && value.length === 1 ? (value[0] ?? null) : null;
  if (single !== null && matchesType(single, type)) return single;
  if (type.kind === "date and time" && value instanceof CalendarDate)
    return new DateAndTime(value, new TimeOfDay(0, utc));
  return null;
}
