import { z } from "zod";
import type { Value, Variables } from "@/contracts/value";
import { compileExpression } from "@/engine/expression/compile-expression";
import { runBatch } from "./batch";
import type { StepwellCommand } from "./command";
import { printJson, tell } from "./print";
import { readJsonOption, readVariables } from "./read-json";
import { onlyWord, readClock, readOptions } from "./read-options";
import { readWith } from "./read-with";
import { Refused } from "./refused";

const LineSchema = z.strictObject({ expression: z.string(), context: z.unknown().optional() });

/** Evaluates an expression over a context. */
export const feel: StepwellCommand = {
  usage: "feel EXPRESSION [--context JSON]",
  summary: "gives the value of a FEEL expression",
  help: [
    "--context JSON          the values that it sees: an object, or a file with one",
    "--now MOMENT            what now() gives, by default the present moment",
    "--time-zone ZONE        of now() and today(), by default UTC",
    '--batch CASES.jsonl     a line each: {"expression", "context"}',
  ],

  async run(args) {
    const { words, options } = readOptions(args, ["context", "now", "time-zone", "batch"]);
    const clock = readClock(options, new Date().toISOString());
    const { context, batch } = options;
    const given = context === undefined ? undefined : readJsonOption("--context", context);
    const fallback = readVariables(given, "--context");
    if (batch !== undefined) {
      return runBatch(batch, (line) => {
        const { expression, context: own } = readWith(LineSchema, line, "the line");
        return evaluate(expression, own === undefined ? fallback : readVariables(own, '"context"'), clock);
      });
    }
    printJson(evaluate(onlyWord(words, "expression"), fallback, clock));
    return 0;
  },
};

function evaluate(source: string, variables: Variables, clock: { now: string; timeZone: string }): Value {
  const compiled = compileExpression(source, { names: Object.keys(variables) });
  if (!compiled.ok) {
    const [problem] = compiled.problems;
    const place = problem === undefined ? "" : ` (character ${problem.from + 1})`;
    throw new Refused(`\`${source}\`${place}: ${problem?.message ?? "it cannot be read."}`);
  }
  const { expression } = compiled;
  const missing = expression.names.filter((name) => !Object.hasOwn(variables, name));
  for (const name of missing) tell(`\`${source}\`: the context has no "${name}", so it is null.`);
  const result = expression.evaluate({ variables, ...clock });
  if (!result.ok) throw new Refused(`\`${source}\`: ${result.error.message}`);
  return result.value;
}
