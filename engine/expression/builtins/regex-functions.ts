/** `matches`, `replace` and `split` (DMN 1.5, table 75) in linear time: no pattern can backtrack. */

import { compilePattern, type Pattern } from "@/engine/expression/regex/compile-pattern";
import { javaReplacement } from "@/engine/expression/regex/replacement";
import type { Run } from "@/engine/expression/run";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import { type BuiltinTable, nullable, optional, overload, text } from "./overload";

/** Matching follows each instruction of a pattern at each character; so many pairs of them cost one step. */
const pairsPerStep = 8;

function chargeMatch(source: string, pattern: Pattern, run: Run): void {
  run.chargeText(source.length);
  run.charge((source.length * pattern.size) / pairsPerStep);
}

function replace(source: string, pattern: Pattern, replacement: string, run: Run): FeelValue {
  chargeMatch(source, pattern, run);
  const rewritten = pattern.literal
    ? replacement.replace(/[\\$]/g, "\\$&")
    : javaReplacement(replacement, pattern.groups);
  if (rewritten === null || pattern.regex.matches("")) return null;
  run.chargeText(source.length * (1 + replacement.length));
  return pattern.regex.matcher(source).replaceAll(rewritten, true);
}

export const regexFunctions: BuiltinTable = {
  matches: [
    overload(
      [text("input"), text("pattern"), optional(nullable(text("flags")))],
      ([input, source, flags], run) => {
        const pattern = compilePattern(source, flags ?? "", run);
        if (pattern === null) return null;
        chargeMatch(input, pattern, run);
        return pattern.regex.matcher(input).find();
      },
    ),
  ],
  replace: [
    overload(
      [text("input"), text("pattern"), text("replacement"), optional(nullable(text("flags")))],
      ([input, source, replacement, flags], run) => {
        const pattern = compilePattern(source, flags ?? "", run);
        return pattern === null ? null : replace(input, pattern, replacement, run);
      },
    ),
  ],
  split: [
    overload([text("string"), text("delimiter")], ([source, delimiter], run) => {
      const pattern = compilePattern(delimiter, "", run);
      if (pattern === null) return null;
      chargeMatch(source, pattern, run);
      const parts = pattern.regex.split(source, -1);
      run.chargeList(parts.length);
      return parts;
    }),
  ],
};
