/**
 * The values an expression computes with (DMN 1.5, 10.3.2.3). Contexts are plain objects that came in as JSON, or
 * objects without a prototype made here; both are read through `entryOf` only, so an object's prototype is never reached.
 */
import type { Run } from "@/engine/expression/run";
import type { CalendarDate } from "@/engine/expression/temporal/calendar-date";
import type { DateAndTime } from "@/engine/expression/temporal/date-and-time";
import type { DaysAndTime, YearsAndMonths } from "@/engine/expression/temporal/duration";
import type { TimeOfDay } from "@/engine/expression/temporal/time-of-day";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { FeelObject } from "./feel-object";
import { isNumeric, type Numeric } from "./numeric";

export type FeelDuration = DaysAndTime | YearsAndMonths;
export type FeelTemporal = CalendarDate | TimeOfDay | DateAndTime;
export type FeelList = readonly FeelValue[];
export type FeelContext = { [key: string]: FeelValue };
export type FeelValue =
  | null
  | boolean
  | string
  | Numeric
  | FeelTemporal
  | FeelDuration
  | FeelRange
  | FeelFunction
  | FeelList
  | FeelContext;

/**
 * A range (DMN 1.5, 10.3.2.7). An end that is null and excluded is open: the range has no bound there. */
export class FeelRange extends FeelObject {
  readonly kind = "range";
  readonly start: FeelValue;
  readonly end: FeelValue;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;

  constructor(start: FeelValue, end: FeelValue, startIncluded: boolean, endIncluded: boolean) {
    super();

    this.start = start;
    this.end = end;
    this.startIncluded = startIncluded;
    this.endIncluded = endIncluded;
  }
}

/** `(= x)` or `(!= x)` as a value: a range of one value or of all others, of any kind (DMN 1.5, 10.3.2.7). */
export class EqualityRange extends FeelRange {
  readonly equal: boolean;
  readonly value: FeelValue;

  constructor(value: FeelValue, equal: boolean) {
    super(equal ? value : null, equal ? value : null, equal, equal);
    this.equal = equal;
    this.value = value;
  }
}

export interface FunctionParameter {
  name: string;
  type: FeelType;
}

export type FunctionCall = (args: readonly FeelValue[], run: Run) => FeelValue;

/** A user-defined or built-in function as a value (DMN 1.5, 10.3.2.13). */
export class FeelFunction extends FeelObject {
  readonly kind = "function";
  readonly parameters: readonly FunctionParameter[];
  readonly call: FunctionCall;
  /** Calls with arguments by name; null where the names do not fit. */
  readonly callNamed: (names: readonly string[], args: readonly FeelValue[], run: Run) => FeelValue;

  constructor(
    parameters: readonly FunctionParameter[],
    call: FunctionCall,
    callNamed: FeelFunction["callNamed"],
  ) {
    super();
    this.parameters = parameters;
    this.call = call;
    this.callNamed = callNamed;
  }
}

export type FeelKind = FeelObject["kind"] | "null" | "boolean" | "string" | "number" | "list" | "context";

export function kindOf(value: FeelValue): FeelKind {
  if (value === null) return "null";
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return "number";
    case "string":
      return "string";
    default:
      if (isList(value)) return "list";
      if (value instanceof FeelObject) return value.kind;
      return isNumeric(value) ? "number" : "context";
  }
}

export function isList(value: FeelValue): value is FeelList {
  return Array.isArray(value);
}

export function isContext(value: FeelValue): value is FeelContext {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof FeelObject) &&
    !isNumeric(value)
  );
}

/** A context's own entry, or undefined. */
export function entryOf(context: FeelContext, key: string): FeelValue | undefined {
  return Object.hasOwn(context, key) ? context[key] : undefined;
}

export function emptyContext(): FeelContext {
  return Object.create(null);
}
