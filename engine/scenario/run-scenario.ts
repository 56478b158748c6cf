import type { FormDefinition } from "@/contracts/form";
import type { ProcessDefinition } from "@/contracts/process";
import type { Scenario } from "@/contracts/scenario";
import { compile } from "@/engine/definition/compile";
import type { Graph } from "@/engine/definition/graph";
import type { ProcessDecisions } from "@/engine/definition/process-decisions";
import { type PathTaken, pathTaken } from "@/engine/why/path-taken";
import { beginRun } from "./begin-run";
import { checkExpected } from "./check-expected";
import { inputInWords } from "./input-in-words";
import type { Run, RunSettings, RunStep } from "./run";
import { takeInput } from "./take-input";

/** How a scenario went. */
export interface ScenarioResult {
  passed: boolean;
  /** The first thing that is not as expected, as a sentence; null when it passed. */
  difference: string | null;
  /** How many of its inputs could be taken. */
  taken: number;
  /** Where it came, as far as it came. */
  visited: PathTaken;
  /** Null where it could not even begin. */
  run: Run | null;
}

/** A process with all that it is compiled of. */
export interface ScenarioProcess {
  definition: ProcessDefinition;
  /** By form id. */
  forms: Readonly<Record<string, FormDefinition>>;
  /** By `decisionKey`. */
  decisions?: ProcessDecisions;
}

/**
 * Plays a scenario on a compiled process with the engine itself: pure, nothing outside is reached. One that names no member is
 * about the process alone: it is played with people who are made up, and so goes the same way in every tenant.
 */
export function runScenario(graph: Graph, scenario: Scenario, settings: RunSettings = {}): ScenarioResult {
  const { calendar } = settings;
  const withoutPeople = calendar === undefined ? {} : { calendar };
  const begun = beginRun(graph, scenario, namesMembers(scenario) ? settings : withoutPeople);
  if (!begun.ok) return resultOf(null, 0, `It cannot begin: ${sentence(begun)}`);
  let { run } = begun;
  for (const [index, input] of scenario.inputs.entries()) {
    const step = takeInput(run, input);
    if (!step.ok) {
      return resultOf(run, index, `Step ${index + 1}, ${inputInWords(graph, input)}: ${sentence(step)}`);
    }
    run = step.run;
  }
  return resultOf(run, scenario.inputs.length, checkExpected(run, scenario.expected));
}

const namesMembers = ({ start, inputs }: Scenario) =>
  start.member !== undefined || inputs.some((input) => "member" in input && input.member !== undefined);

/** The same for all scenarios of a process, which is compiled once; one that cannot run lets all of them fail. */
export function runScenarios(
  { definition, forms, decisions }: ScenarioProcess,
  scenarios: readonly Scenario[],
  settings: RunSettings = {},
): ScenarioResult[] {
  const compiled = compile(definition, forms, decisions);
  if (compiled.ok) return scenarios.map((scenario) => runScenario(compiled.graph, scenario, settings));
  const fault = compiled.problems.find(({ severity }) => severity === "error")?.message ?? "";
  return scenarios.map(() => resultOf(null, 0, `The process cannot run: ${fault}`));
}

function resultOf(run: Run | null, taken: number, difference: string | null): ScenarioResult {
  const visited = pathTaken((run?.journal ?? []).flatMap((entry) => entry.events));
  return { passed: difference === null, difference, taken, visited, run };
}

/** A refusal with what it says about single fields. */
function sentence(step: RunStep): string {
  if (step.ok) return "";
  const fields = Object.values(step.fieldErrors ?? {});
  return [step.message, ...fields].join(" ");
}
