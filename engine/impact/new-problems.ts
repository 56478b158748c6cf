import type { ProcessDefinition } from "@/contracts/process";
import { analyse } from "@/engine/definition/analyse";
import { checkTypes } from "@/engine/definition/check-types";
import type { KnownTables } from "@/engine/definition/known-tables";
import type { Problem } from "@/engine/definition/problem";
import { typesOfNames } from "@/engine/definition/types-of-names";
import type { ScenarioProcess } from "@/engine/scenario/run-scenario";

/**
 * What is wrong with the later making of a process that was not wrong with the earlier: names that nothing sets any more,
 * expressions that do not fit the types, fields that steps name in vain. The drawing itself is not looked at.
 */
export function newProblems(
  before: ScenarioProcess,
  after: ScenarioProcess,
  tables?: KnownTables,
): Problem<ProcessDefinition>[] {
  const known = new Set(problemsOf(before, tables).map(keyOf));
  return problemsOf(after, tables).filter((problem) => !known.has(keyOf(problem)));
}

function problemsOf({ definition, forms, decisions = {} }: ScenarioProcess, tables?: KnownTables) {
  const { problems, sources, forms: compiled } = analyse(definition, { forms, decisions });
  const types = typesOfNames(definition, compiled, tables);
  return [...problems, ...checkTypes(sources, types, problems)];
}

const keyOf = ({ code, element, flow, setting, message }: Problem) =>
  [code, element, flow, setting, message].join("\n");
