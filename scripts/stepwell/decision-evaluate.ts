import { z } from "zod";
import type { Variables } from "@/contracts/value";
import {
  type CompiledDecisionModel,
  compileDecisionModel,
} from "@/engine/decision/compile/compile-decision-model";
import type { DecisionResult } from "@/engine/decision/evaluate/decision-result";
import { evaluateDecision } from "@/engine/decision/evaluate/evaluate-decision";
import { findDecision } from "@/engine/decision/evaluate/top-decision";
import type { DecisionProblem } from "@/engine/decision/problem";
import { runBatch } from "./batch";
import type { StepwellCommand } from "./command";
import { printJson, tell } from "./print";
import { readJsonOption, readVariables } from "./read-json";
import { readDecisionModels } from "./read-models";
import { readClock, readOptions } from "./read-options";
import { readWith } from "./read-with";
import { Refused } from "./refused";

const LineSchema = z.strictObject({
  file: z.string().optional(),
  files: z.array(z.string()).min(1).optional(),
  decision: z.string().optional(),
  inputs: z.unknown().optional(),
});

/** Makes a decision. */
export const decisionEvaluate: StepwellCommand = {
  usage: "decision evaluate FILE [IMPORTED...] --decision NAME [--inputs JSON]",
  summary: "gives what a decision or decision service, by name or id, decides",
  help: [
    "--decision NAME         name or id; not needed where there is only one",
    "--inputs JSON           values by name: an object, or a file with one",
    "--explain yes           also which rules fired on which values",
    "--now MOMENT            what now() gives, by default the present moment",
    "--time-zone ZONE        of now() and today(), by default UTC",
    '--batch CASES.jsonl     a line each: {"file" or "files", "decision", "inputs"}, by default those of the command',
  ],

  async run(args) {
    const names = ["decision", "inputs", "explain", "now", "time-zone", "batch"];
    const { words, options } = readOptions(args, names);
    const clock = readClock(options, new Date().toISOString());
    const given = options.inputs === undefined ? undefined : readJsonOption("--inputs", options.inputs);
    const inputs = readVariables(given, "--inputs");
    const ask = async (files: readonly string[], decision: string | undefined, own: Variables) => {
      const compiled = await openModel(files);
      const wanted = decision ?? options.decision ?? onlyDecision(compiled);
      const result = evaluateDecision(compiled, { decision: wanted, inputs: own, ...clock });
      return answer(compiled, wanted, result, options.explain !== undefined);
    };
    if (options.batch !== undefined) {
      return runBatch(options.batch, (line) => {
        const { file, files, decision, inputs: own } = readWith(LineSchema, line, "the line");
        const values = own === undefined ? inputs : readVariables(own, '"inputs"');
        return ask(files ?? (file === undefined ? words : [file]), decision, values);
      });
    }
    printJson(await ask(words, undefined, inputs));
    return 0;
  },
};

/** By the names of their files: each is compiled once in a batch. */
const opened = new Map<string, Promise<CompiledDecisionModel>>();

function openModel(files: readonly string[]): Promise<CompiledDecisionModel> {
  const key = JSON.stringify(files);
  const known =
    opened.get(key) ??
    readDecisionModels(files).then(([model, ...imports]) => compileDecisionModel(model, imports));
  opened.set(key, known);
  return known;
}

function onlyDecision({ model }: CompiledDecisionModel): string {
  const [first, ...others] = model.decisions;
  if (first !== undefined && others.length === 0) return first.id;
  throw new Refused("Say which decision: --decision NAME.");
}

function answer(
  compiled: CompiledDecisionModel,
  wanted: string,
  result: DecisionResult,
  explained: boolean,
): unknown {
  if (!result.ok) {
    const { problems } = result;
    throw new Refused(problems.map(sentenceOf).join(" ") + hintFor(compiled, wanted), { problems });
  }
  const { ok: _, value, ...rest } = result;
  for (const warning of rest.warnings) tell(sentenceOf(warning));
  return explained ? { value, ...rest } : value;
}

/** What else could have been meant. */
function hintFor(compiled: CompiledDecisionModel, wanted: string): string {
  if (findDecision(compiled, wanted) !== null) return "";
  const { decisions, services } = compiled.model;
  const names = [...decisions, ...services].slice(0, 8).map(({ name }) => `"${name}"`);
  return names.length === 0 ? " The model has none." : ` There is ${names.join(", ")}.`;
}

function sentenceOf({ message, elementName, rule, part = [] }: DecisionProblem): string {
  const place = [
    ...(elementName === undefined ? [] : [`"${elementName}"`]),
    ...part,
    ...(rule === undefined ? [] : [`rule ${rule}`]),
  ].join(", ");
  return place === "" ? message : `${place}: ${message}`;
}
