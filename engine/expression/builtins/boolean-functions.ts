import { DateAndTime, offsetOfDateTime } from "../temporal/date-and-time";
import { offsetOfTime, TimeOfDay } from "../temporal/time-of-day";
import { equalValues } from "../values/equal-values";
import type { FeelValue } from "../values/feel-value";
import { kindOf } from "../values/feel-value";
import { anything, type BuiltinTable, overload } from "./overload";

function zoneOf(value: FeelValue): string {
  if (value instanceof TimeOfDay) return String(offsetOfTime(value));
  return value instanceof DateAndTime ? String(offsetOfDateTime(value)) : "";
}

/** DMN 1.5, tables 72 and 79. */
export const booleanFunctions: BuiltinTable = {
  not: [overload([anything("negand")], ([value]) => (typeof value === "boolean" ? !value : null))],
  /** Same kind, same value, and the same way to write the zone. */
  is: [
    overload([anything("value1"), anything("value2")], ([left, right], run) => {
      if (kindOf(left) !== kindOf(right) || zoneOf(left) !== zoneOf(right)) return false;
      return equalValues(left, right, run) === true;
    }),
  ],
};
