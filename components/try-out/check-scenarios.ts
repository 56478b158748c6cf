import type { ProcessDefinition } from "@/contracts/process";
import { coverageOf } from "@/engine/scenario/coverage";
import type { RunSettings } from "@/engine/scenario/run";
import { runScenarios } from "@/engine/scenario/run-scenario";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import type { SavedScenario } from "@/server/features/scenarios/scenarios.schema";
import { coverageInWords } from "./coverage-in-words";
import { processParts } from "./process-parts";

type Checked = {
  definition: ProcessDefinition;
  directory: ProcessDirectory;
  scenarios: readonly SavedScenario[];
  settings: RunSettings;
};

export type CheckedScenarios = {
  count: number;
  failing: { name: string; difference: string }[];
  /** In words. */
  coverage: string;
};

/** How many scenarios there are, which of them fail and why, and how much of the process they come to. */
export function checkScenarios({ definition, directory, scenarios, settings }: Checked): CheckedScenarios {
  const cases = scenarios.map(({ scenario }) => scenario);
  const results = runScenarios({ definition, ...processParts(directory) }, cases, settings);
  const coverage = coverageOf(
    definition,
    results.map(({ visited }) => visited),
  );
  return {
    count: results.length,
    failing: results.flatMap(({ difference }, index) =>
      difference === null ? [] : [{ name: cases[index]?.name ?? "", difference }],
    ),
    coverage: coverageInWords(definition, coverage),
  };
}
