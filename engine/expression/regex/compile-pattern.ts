/** Patterns of XPath 2.0 (the flavour FEEL names) for RE2's linear-time matcher. */
import { RE2JS } from "re2js";
import type { Run } from "@/engine/expression/run";
import { LimitReached, limits } from "@/engine/expression/run";
import { translatePattern } from "./translate-pattern";

export interface Pattern {
  regex: RE2JS;
  literal: boolean;
  groups: number;
  /** Instructions; what a match costs per character. */
  size: number;
}

/** Characters of a pattern. */
const maxPatternLength = 1_000;
/** Instructions of a compiled pattern; counted repetition multiplies them. */
const maxPatternSize = 5_000;
/** Steps of compiling the shortest pattern. */
const compilePrice = 500;
/** Patterns kept; a table of rules uses a handful. */
const maxKept = 200;

const kept = new Map<string, Pattern | null>();

function flagsOf(flags: string): number {
  let result = 0;
  if (flags.includes("i")) result |= RE2JS.CASE_INSENSITIVE;
  if (flags.includes("s")) result |= RE2JS.DOTALL;
  if (flags.includes("m")) result |= RE2JS.MULTILINE;
  return result;
}

function build(source: string, flags: string): Pattern | null {
  if (!/^[smixq]*$/.test(flags)) return null;
  const literal = flags.includes("q");
  const translated = literal ? RE2JS.quote(source) : translatePattern(source, flags);
  if (translated === null) return null;
  try {
    const regex = RE2JS.compile(translated, flagsOf(flags));
    return { regex, literal, groups: regex.groupCount(), size: regex.programSize() };
  } catch {
    return null;
  }
}

/** Null for a pattern or flags that are not valid. */
export function compilePattern(source: string, flags: string, run: Run): Pattern | null {
  if (source.length > maxPatternLength) throw new LimitReached("steps");
  const key = `${flags}/${source}`;
  run.chargeOnce(key, compilePrice + source.length * 20);
  let pattern = kept.get(key);
  if (pattern === undefined) {
    pattern = build(source, flags);
    if (kept.size >= maxKept) kept.clear();
    kept.set(key, pattern);
  }
  if (pattern !== null && pattern.size > Math.min(maxPatternSize, limits.steps))
    throw new LimitReached("steps");
  return pattern;
}
