/**
 * The scenarios of a process as the server plays them before it publishes: with the engine itself, as the browser does. The time
 * is bounded; between two scenarios others get their turn, so that a process with many cases holds up nobody.
 */
import { setImmediate as othersFirst } from "node:timers/promises";
import type { ScenarioVerdict } from "@/contracts/impact";
import type { Scenario } from "@/contracts/scenario";
import { compile } from "@/engine/definition/compile";
import { coverageOf } from "@/engine/scenario/coverage";
import { coverageInWords } from "@/engine/scenario/coverage-in-words";
import type { RunSettings } from "@/engine/scenario/run";
import { runScenario, type ScenarioProcess } from "@/engine/scenario/run-scenario";
import type { PathTaken } from "@/engine/why/path-taken";

/** Two hundred usual scenarios take less than a second. */
const LONGEST_MS = 5_000;

export async function playScenarios(
  { definition, forms, decisions }: ScenarioProcess,
  scenarios: readonly Scenario[],
  settings: RunSettings,
): Promise<ScenarioVerdict> {
  const compiled = compile(definition, forms, decisions);
  const verdict: ScenarioVerdict = { count: scenarios.length, failing: [], skipped: [], coverage: "" };
  const ways: PathTaken[] = [];
  const latest = performance.now() + LONGEST_MS;
  for (const scenario of scenarios) {
    const { name } = scenario;
    if (!compiled.ok) {
      verdict.failing.push({ name, difference: "The process cannot run." });
    } else if (performance.now() > latest) {
      verdict.skipped.push(name);
    } else {
      const { difference, visited } = runScenario(compiled.graph, scenario, settings);
      ways.push(visited);
      if (difference !== null) verdict.failing.push({ name, difference });
      await othersFirst();
    }
  }
  return { ...verdict, coverage: coverageInWords(definition, coverageOf(definition, ways)) };
}
