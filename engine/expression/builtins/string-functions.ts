import type { Run } from "@/engine/expression/run";
import type { FeelList, FeelValue } from "@/engine/expression/values/feel-value";
import { type Numeric, truncate } from "@/engine/expression/values/numeric";
import { type BuiltinTable, list, nullable, number, optional, overload, text } from "./overload";

/** Whether characters and UTF-16 units differ; telling them apart costs a copy. */
function hasPairs(source: string, run: Run): boolean {
  const pairs = /[\ud800-\udfff]/.test(source);
  if (pairs) run.charge(source.length / 2);
  return pairs;
}

/** Positions and lengths count characters (code points), the first at 1, the last at -1. */
function substring(source: string, start: Numeric, length: Numeric | undefined, run: Run): FeelValue {
  run.chargeText(source.length);
  const characters = hasPairs(source, run) ? Array.from(source) : source;
  const position = truncate(start);
  const count = length === undefined ? characters.length : truncate(length);
  if (position === null || position === 0 || count === null || count < 1) return null;
  if (Math.abs(position) > characters.length) return position > 0 ? "" : null;
  const from = position > 0 ? position - 1 : characters.length + position;
  const part = characters.slice(from, from + count);
  return typeof part === "string" ? part : part.join("");
}

function lengthOf(source: string, run: Run): number {
  run.chargeText(source.length);
  let pairs = 0;
  for (let index = 0; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (code >= 0xd800 && code <= 0xdbff) pairs += 1;
  }
  return source.length - pairs;
}

function join(items: FeelList, delimiter: string, run: Run): FeelValue {
  run.chargeList(items.length);
  const texts = items.filter((item) => item !== null);
  if (!texts.every((item) => typeof item === "string")) return null;
  run.chargeText(texts.reduce((total, item) => total + item.length + delimiter.length, 0));
  return texts.join(delimiter);
}

function before(source: string, match: string): string {
  const index = source.indexOf(match);
  return index < 0 ? "" : source.slice(0, index);
}

function after(source: string, match: string): string {
  const index = source.indexOf(match);
  return index < 0 ? "" : source.slice(index + match.length);
}

const scanning =
  (work: (source: string, match: string) => FeelValue) =>
  ([source, match]: readonly [string, string], run: Run): FeelValue => {
    run.chargeText(source.length + match.length);
    return work(source, match);
  };

/** DMN 1.5, table 75. `matches`, `replace` and `split` are in `regex-functions`. */
export const stringFunctions: BuiltinTable = {
  substring: [
    overload(
      [text("string"), number("start position"), optional(number("length"))],
      ([source, start, length], run) => substring(source, start, length, run),
    ),
  ],
  "string length": [overload([text("string")], ([source], run) => lengthOf(source, run))],
  "upper case": [
    overload([text("string")], ([source], run) => {
      run.chargeText(source.length);
      return source.toUpperCase();
    }),
  ],
  "lower case": [
    overload([text("string")], ([source], run) => {
      run.chargeText(source.length);
      return source.toLowerCase();
    }),
  ],
  "substring before": [overload([text("string"), text("match")], scanning(before))],
  "substring after": [overload([text("string"), text("match")], scanning(after))],
  contains: [
    overload(
      [text("string"), text("match")],
      scanning((source, match) => source.includes(match)),
    ),
  ],
  "starts with": [
    overload(
      [text("string"), text("match")],
      scanning((source, match) => source.startsWith(match)),
    ),
  ],
  "ends with": [
    overload(
      [text("string"), text("match")],
      scanning((source, match) => source.endsWith(match)),
    ),
  ],
  "string join": [
    overload([list("list"), optional(nullable(text("delimiter")))], ([items, delimiter], run) =>
      join(items, delimiter ?? "", run),
    ),
  ],
};
