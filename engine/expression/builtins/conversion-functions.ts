import { unquote } from "@/engine/expression/syntax/string-literal";
import {
  parseDate,
  parseDateAndTime,
  parseDuration,
  parseTemporal,
  parseTime,
} from "@/engine/expression/temporal/parse-temporal";
import type { FeelRange, FeelValue } from "@/engine/expression/values/feel-value";
import { makeRange } from "@/engine/expression/values/make-range";
import { parseNumeric } from "@/engine/expression/values/numeric";
import { valueText } from "@/engine/expression/values/value-text";
import { anything, type BuiltinTable, nullable, number, overload, text } from "./overload";

const groupings = [" ", ",", "."];
const decimals = [",", "."];

/** Numbers as written in some country; a separator that is null is not used. */
function readNumber(from: string, grouping: string | null, decimal: string | null): FeelValue {
  if (grouping !== null && !groupings.includes(grouping)) return null;
  if (decimal !== null && (!decimals.includes(decimal) || decimal === grouping)) return null;
  const ungrouped = grouping === null ? from : from.replaceAll(grouping, "");
  return parseNumeric(decimal === null ? ungrouped : ungrouped.replace(decimal, "."));
}

const constructors: Record<string, (source: string) => FeelValue> = {
  date: parseDate,
  time: parseTime,
  "date and time": parseDateAndTime,
  duration: parseDuration,
};

/** A literal end of a range: a number, text, `@"..."` or a constructor of a literal text; undefined for anything else. */
function readEnd(source: string): FeelValue | undefined {
  if (source === "") return undefined;
  const literal = /^"(?:[^"\\]|\\.)*"$/;
  if (literal.test(source)) return unquote(source);
  if (source.startsWith("@") && literal.test(source.slice(1))) return parseTemporal(unquote(source.slice(1)));
  const call = /^(date and time|date|time|duration)\s*\(\s*("(?:[^"\\]|\\.)*")\s*\)$/.exec(source);
  if (call !== null) return constructors[call[1] ?? ""]?.(unquote(call[2] ?? '""'));
  return parseNumeric(source) ?? undefined;
}

/** `range("[1..3]")`: closed ends need a value, and the start must not lie after the end. */
function readRange(source: string): FeelRange | null {
  const match = /^\s*([[\](])\s*(.*?)\s*\.\.\s*(.*?)\s*([\])[])\s*$/s.exec(source);
  if (match === null) return null;
  const [, open = "", low = "", high = "", close = ""] = match;
  const [start, end] = [readEnd(low), readEnd(high)];
  const [startIncluded, endIncluded] = [open === "[", close === "]"];
  if (start === undefined && (startIncluded || low !== "")) return null;
  if (end === undefined && (endIncluded || high !== "")) return null;
  return makeRange(start, end, startIncluded, endIncluded);
}

/** DMN 1.5, table 74. Dates, times and durations are in `temporal-functions`. */
export const conversionFunctions: BuiltinTable = {
  number: [
    overload([text("from")], ([from], run) => {
      run.charge(10 + from.length);
      return parseNumeric(from);
    }),
    overload([number("from")], ([from]) => from),
    overload(
      [text("from"), nullable(text("grouping separator")), nullable(text("decimal separator"))],
      ([from, grouping, decimal]) => readNumber(from, grouping, decimal),
    ),
  ],
  string: [overload([anything("from")], ([from], run) => (from === null ? null : valueText(from, run)))],
  range: [
    overload([text("from")], ([from], run) => {
      run.charge(50 + from.length);
      return from.length > 1_000 ? null : readRange(from);
    }),
  ],
};
