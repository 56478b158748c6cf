/** FEEL values into process values: the other direction of `from-value`. */
import type { Value } from "@/contracts/value";
import type { Run } from "@/engine/expression/run";
import { CalendarDate } from "@/engine/expression/temporal/calendar-date";
import { DateAndTime } from "@/engine/expression/temporal/date-and-time";
import { DaysAndTime, YearsAndMonths } from "@/engine/expression/temporal/duration";
import { durationText, temporalText } from "@/engine/expression/temporal/temporal-text";
import { TimeOfDay } from "@/engine/expression/temporal/time-of-day";
import {
  type FeelContext,
  FeelFunction,
  FeelRange,
  type FeelValue,
  isList,
} from "@/engine/expression/values/feel-value";
import { isNumeric, numericToText } from "@/engine/expression/values/numeric";

/** A result that cannot be stored; `what` names it in a sentence. */
export class NotStorable {
  readonly what: string;

  constructor(what: string) {
    this.what = what;
  }
}

/** Steps of writing one item of a list and one entry of a context. */
const stepsPerItem = 2;
const stepsPerEntry = 8;

function contextToValue(context: FeelContext, run: Run): Value | NotStorable {
  const result: { [key: string]: Value } = {};
  const entries = Object.entries(context);
  run.charge(stepsPerEntry * entries.length);
  for (const [key, entry] of entries) {
    const value = toValue(entry, run);
    if (value instanceof NotStorable) return value;
    if (key === "__proto__")
      Object.defineProperty(result, key, { value, enumerable: true, configurable: true, writable: true });
    else result[key] = value;
  }
  return result;
}

function listToValue(list: readonly FeelValue[], run: Run): Value | NotStorable {
  run.charge(stepsPerItem * list.length);
  const result: Value[] = [];
  for (const item of list) {
    const value = toValue(item, run);
    if (value instanceof NotStorable) return value;
    result.push(value);
  }
  return result;
}

export function toValue(value: FeelValue, run: Run): Value | NotStorable {
  if (value === null || typeof value !== "object") return value;
  run.charge(2);
  if (isNumeric(value)) return { "@type": "number", lexical: numericToText(value) };
  if (isList(value)) return run.deeper(1, () => listToValue(value, run));
  if (value instanceof CalendarDate) return { "@type": "date", lexical: temporalText(value) };
  if (value instanceof TimeOfDay) return { "@type": "time", lexical: temporalText(value) };
  if (value instanceof DateAndTime) return { "@type": "dateTime", lexical: temporalText(value) };
  if (value instanceof DaysAndTime || value instanceof YearsAndMonths) {
    return { "@type": "duration", lexical: durationText(value) };
  }
  if (value instanceof FeelFunction) return new NotStorable("a function");
  if (value instanceof FeelRange) return new NotStorable("a range");
  return run.deeper(1, () => contextToValue(value, run));
}
