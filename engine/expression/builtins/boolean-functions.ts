import { DateAndTime } from "@/engine/expression/temporal/date-and-time";
import { TimeOfDay } from "@/engine/expression/temporal/time-of-day";
import { equalValues } from "@/engine/expression/values/equal-values";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import { kindOf } from "@/engine/expression/values/feel-value";
import { anything, type BuiltinTable, optional, overload } from "./overload";

function zoneOf(value: FeelValue): string {
  if (value instanceof DateAndTime) return zoneOf(value.time);
  return value instanceof TimeOfDay ? `${value.zone.name}/${value.zone.offset}` : "";
}

/** DMN 1.5, tables 72 and 79. */
export const booleanFunctions: BuiltinTable = {
  not: [overload([anything("negand")], ([value]) => (typeof value === "boolean" ? !value : null))],
  /** Same kind, same value, and the same way to write the zone. */
  is: [
    overload(
      [optional(anything("value1")), optional(anything("value2"))],
      ([left = null, right = null], run) => {
        if (kindOf(left) !== kindOf(right) || zoneOf(left) !== zoneOf(right)) return false;
        return equalValues(left, right, run) === true;
      },
    ),
  ],
};
