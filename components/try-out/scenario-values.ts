import type { ProcessDefinition } from "@/contracts/process";
import type { Scenario } from "@/contracts/scenario";
import type { Variables } from "@/contracts/value";
import { compile } from "@/engine/definition/compile";
import { runScenario } from "@/engine/scenario/run-scenario";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import { processParts } from "./process-parts";

/** The values to which a scenario comes; what it begins with where the process cannot run. */
export function scenarioValues(
  definition: ProcessDefinition,
  directory: ProcessDirectory,
  scenario: Scenario,
): Variables {
  const { forms, decisions } = processParts(directory);
  const compiled = compile(definition, forms, decisions);
  const run = compiled.ok ? runScenario(compiled.graph, scenario).run : null;
  return run?.state.variables ?? scenario.start.values;
}
