/** Runs one test case on a compiled model. */
import type { Value, Variables } from "@/contracts/value";
import type { CompiledDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { evaluateDecision } from "@/engine/decision/evaluate/evaluate-decision";
import { sameValue } from "./same-value";
import type { ExpectedResult, TestCase } from "./test-case";

/** What came out for one expected result; `reason` where it is no pass. */
export interface Outcome {
  expected: ExpectedResult;
  passed: boolean;
  reason?: string;
}

/** Any moment would do: no case depends on it. */
const NOW = "2026-01-01T12:00:00Z";

export function runTestCase(model: CompiledDecisionModel, testCase: TestCase): Outcome[] {
  const inputs: Variables = Object.fromEntries(testCase.inputs.map(({ name, value }) => [name, value]));
  return testCase.results.map((expected) => {
    const decision = testCase.service ?? expected.name;
    const result = evaluateDecision(model, { decision, inputs, now: NOW });
    if (!result.ok) return failedOutcome(expected, result.problems.map(({ message }) => message).join(" "));
    const actual =
      testCase.service === undefined ? result.value : outputOf(result.value, expected, model, decision);
    if (sameValue(actual, expected.value)) return { expected, passed: true };
    const reason = `gives ${JSON.stringify(actual)} instead of ${JSON.stringify(expected.value)}`;
    return { expected, passed: false, reason };
  });
}

function failedOutcome(expected: ExpectedResult, reason: string): Outcome {
  const passed = expected.mayFail && expected.value === null;
  return passed ? { expected, passed } : { expected, passed, reason: `fails: ${reason}` };
}

/** One output of a service: several are the entries of a context. */
function outputOf(
  value: Value,
  { name }: ExpectedResult,
  { model }: CompiledDecisionModel,
  called: string,
): Value {
  const service = model.services.find((each) => each.name === called);
  if (service === undefined || service.outputDecisions.length < 2) return value;
  const isContext = typeof value === "object" && value !== null && !Array.isArray(value);
  return isContext ? (Object.entries(value).find(([key]) => key === name)?.[1] ?? null) : null;
}
