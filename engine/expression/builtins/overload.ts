/**
 * How built-in functions are described: typed parameters with the names of the specification (DMN 1.5, 10.3.4), and one
 * body. Arguments are converted as 10.3.2.9.4 says (to and from singleton lists); where none of a function's overloads
 * takes them, the call is null.
 */
import type { Run } from "@/engine/expression/run";
import { CalendarDate } from "@/engine/expression/temporal/calendar-date";
import { DateAndTime } from "@/engine/expression/temporal/date-and-time";
import { DaysAndTime, YearsAndMonths } from "@/engine/expression/temporal/duration";
import { TimeOfDay } from "@/engine/expression/temporal/time-of-day";
import { type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import {
  type FeelContext,
  FeelFunction,
  type FeelList,
  FeelRange,
  type FeelValue,
  isContext,
  isList,
} from "@/engine/expression/values/feel-value";
import { isNumeric, type Numeric } from "@/engine/expression/values/numeric";

export interface Parameter<T> {
  name: string;
  type: FeelType;
  required: boolean;
  /** The argument as the body wants it, or `misfit`. */
  convert: (value: FeelValue) => T | typeof misfit;
}

export const misfit = Symbol("misfit");

export interface Overload {
  parameters: readonly Parameter<unknown>[];
  /** The last parameter takes any number of arguments, as a list. */
  variadic: boolean;
  apply: (args: readonly unknown[], run: Run) => FeelValue;
}

type ArgumentsOf<P extends readonly Parameter<unknown>[]> = {
  [Index in keyof P]: P[Index] extends Parameter<infer T> ? T : never;
};

/** Checks a type, also behind a list of one item. */
function guarded<T extends FeelValue>(
  name: string,
  typeName: string,
  fits: (value: FeelValue) => value is T,
): Parameter<T> {
  return {
    name,
    type: typeNamed(typeName),
    required: true,
    convert: (value) => {
      if (fits(value)) return value;
      const single = isList(value) && value.length === 1 ? (value[0] ?? null) : null;
      return fits(single) ? single : misfit;
    },
  };
}

const isText = (value: FeelValue): value is string => typeof value === "string";
const isNumber = (value: FeelValue): value is Numeric => isNumeric(value);
const isDate = (value: FeelValue): value is CalendarDate => value instanceof CalendarDate;
const isTime = (value: FeelValue): value is TimeOfDay => value instanceof TimeOfDay;
const isDateTime = (value: FeelValue): value is DateAndTime => value instanceof DateAndTime;
const isDaysAndTime = (value: FeelValue): value is DaysAndTime => value instanceof DaysAndTime;
const isMonths = (value: FeelValue): value is YearsAndMonths => value instanceof YearsAndMonths;
const isRange = (value: FeelValue): value is FeelRange => value instanceof FeelRange;
const isFunction = (value: FeelValue): value is FeelFunction => value instanceof FeelFunction;
const isPresent = (value: FeelValue): value is Exclude<FeelValue, null> => value !== null;

export const text = (name: string) => guarded(name, "string", isText);
export const number = (name: string) => guarded(name, "number", isNumber);
export const date = (name: string) => guarded(name, "date", isDate);
export const time = (name: string) => guarded(name, "time", isTime);
export const dateTime = (name: string) => guarded(name, "date and time", isDateTime);
export const daysAndTime = (name: string) => guarded(name, "days and time duration", isDaysAndTime);
export const months = (name: string) => guarded(name, "years and months duration", isMonths);
export const range = (name: string) => guarded(name, "range", isRange);
export const context = (name: string): Parameter<FeelContext> => guarded(name, "context", isContext);
export const callable = (name: string) => guarded(name, "function", isFunction);
/** Anything but null. */
export const present = (name: string): Parameter<Exclude<FeelValue, null>> => ({
  name,
  type: typeNamed("Any"),
  required: true,
  convert: (value) => (isPresent(value) ? value : misfit),
});

/** Anything, null too. */
export const anything = (name: string): Parameter<FeelValue> => ({
  name,
  type: typeNamed("Any"),
  required: true,
  convert: (value) => value,
});

/** A list; any other value but null becomes a list of one. */
export const list = (name: string): Parameter<FeelList> => ({
  name,
  type: typeNamed("list"),
  required: true,
  convert: (value) => (isList(value) ? value : value === null ? misfit : [value]),
});

/** May be left out. */
export const optional = <T>(parameter: Parameter<T>): Parameter<T | undefined> => ({
  ...parameter,
  required: false,
});

/** May be null. */
export const nullable = <T>(parameter: Parameter<T>): Parameter<T | null> => ({
  ...parameter,
  convert: (value) => (value === null ? null : parameter.convert(value)),
});

export function overload<const P extends readonly Parameter<unknown>[]>(
  parameters: P,
  body: (args: ArgumentsOf<P>, run: Run) => FeelValue,
): Overload {
  return { parameters, variadic: false, apply: body as Overload["apply"] };
}

/** A function of any number of arguments, which the body gets as one list. */
export function variadic(name: string, body: (items: FeelList, run: Run) => FeelValue): Overload {
  const parameters = [anything(name)];
  return { parameters, variadic: true, apply: (args, run) => body(args as FeelList, run) };
}

export type BuiltinTable = Readonly<Record<string, readonly Overload[]>>;
