/**
 * The DMN test kit: each result node of each test case is one result. The folder holds, at any depth, the kit's folders:
 * a compliance level, in it suites, in them models (*.dmn) and test cases (*.xml). Models beside each other import each
 * other. What the kit calls non-compliant is told and not counted.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { DecisionModel } from "@/contracts/decision";
import {
  type CompiledDecisionModel,
  compileDecisionModel,
} from "@/engine/decision/compile/compile-decision-model";
import { readDmn } from "@/interchange/dmn/read-dmn";
import { readTestCases } from "@/scripts/conformance/dmn/read-test-cases";
import { type Outcome, runTestCase } from "@/scripts/conformance/dmn/run-test-case";
import type { TestCase } from "@/scripts/conformance/dmn/test-case";
import { Problem, say } from "@/scripts/run/say";

const NOT_COUNTED = "non-compliant";

export interface Tally {
  passed: number;
  total: number;
}

interface DmnConformance extends Tally {
  byLevel: Record<string, Tally>;
}

export function measureDmn(folder: string): DmnConformance {
  const testCases = listFiles(folder, ".xml").flatMap(readTestCases);
  if (testCases.length === 0) throw new Problem(`There are no DMN test cases in ${folder}.`);
  const models = new Map<string, CompiledDecisionModel | string>();
  const byLevel: Record<string, Tally> = {};
  for (const [suite, cases] of Map.groupBy(testCases, ({ level, suite: name }) => path.join(level, name))) {
    const outcomes = cases.map((testCase) => ({ testCase, outcomes: outcomesOf(testCase, models) }));
    const tally = saySuite(suite, outcomes);
    const level = cases[0]?.level ?? "";
    const sum = byLevel[level] ?? { passed: 0, total: 0 };
    byLevel[level] = { passed: sum.passed + tally.passed, total: sum.total + tally.total };
  }
  const counted = Object.entries(byLevel).filter(([level]) => level !== NOT_COUNTED);
  const sum = (part: keyof Tally) => counted.reduce((total, [, tally]) => total + tally[part], 0);
  return { passed: sum("passed"), total: sum("total"), byLevel };
}

function listFiles(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => path.join(folder, file));
}

function outcomesOf(testCase: TestCase, models: Map<string, CompiledDecisionModel | string>): Outcome[] {
  const known = models.get(testCase.model) ?? compileWithNeighbours(testCase.model);
  models.set(testCase.model, known);
  if (typeof known !== "string") return runTestCase(known, testCase);
  return testCase.results.map((expected) => ({ expected, passed: false, reason: known }));
}

/** A model with the others of its folder to import from; a sentence where it cannot be read. */
function compileWithNeighbours(file: string): CompiledDecisionModel | string {
  const model = readModel(file);
  if (typeof model === "string") return model;
  const others = listFiles(path.dirname(file), ".dmn").filter((other) => other !== file);
  return compileDecisionModel(
    model,
    others.map(readModel).filter((other) => typeof other !== "string"),
  );
}

function readModel(file: string): DecisionModel | string {
  const read = readDmn(readFileSync(file, "utf8"));
  return read.ok ? read.model : `${path.basename(file)} is refused: ${read.problems[0]?.message ?? ""}`;
}

function saySuite(suite: string, cases: { testCase: TestCase; outcomes: Outcome[] }[]): Tally {
  const all = cases.flatMap(({ outcomes }) => outcomes);
  const tally = { passed: all.filter(({ passed }) => passed).length, total: all.length };
  say(`${suite}: ${tally.passed} of ${tally.total}`);
  for (const { testCase, outcomes } of cases) {
    for (const { expected, passed, reason } of outcomes) {
      if (!passed) say(`  ${testCase.id} ${expected.name}: ${reason}`);
    }
  }
  return tally;
}
