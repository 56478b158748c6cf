import { describe, expect, it } from "vitest";
import { type DecisionModel, DecisionModelSchema } from "@/contracts/decision";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { sequence } from "@/tests/support/instance-driver";
import type { ProcessSource } from "./process-source";
import { compileSimulated } from "./simulated-process";
import { Simulation } from "./simulation";

const doubled: DecisionModel = DecisionModelSchema.parse({
  schemaVersion: 1,
  name: "Doubled",
  itemDefinitions: [],
  inputData: [{ id: "n_data", name: "n" }],
  decisions: [
    {
      id: "twice",
      name: "Twice as much",
      information: [{ id: "n_data" }],
      knowledge: [],
      logic: { kind: "literalExpression", text: "n * 2" },
    },
  ],
  knowledgeModels: [],
  services: [],
});

function started(element: object, more: Partial<ProcessSource>) {
  const definition = ProcessDefinitionSchema.parse(
    sequence({ id: "rule", type: "businessRuleTask", ...element }),
  );
  const compiled = compileSimulated({ id: "p", definition, ...more });
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join("\n"));
  const simulation = new Simulation([compiled.process], { now: "2026-01-05T09:00:00.000Z", timeZone: "UTC" });
  const result = simulation.takeAlone({ start: "p", variables: { n: 2 } });
  if (!result.ok) throw new Error(result.message);
  return result.observation;
}

const decisionId = "01980000-0000-7000-8000-00000000d001";

describe("a business rule task", () => {
  it.each([
    ["by the decision's name", { decision: "Twice as much" }, { decisions: { rules: doubled } }],
    ["by the decision's id", { decision: "twice" }, { decisions: { rules: doubled } }],
    ["by the tenant's decision", { decisionId }, { decisions: { [decisionId]: doubled } }],
    ["by the only model there is", { decisionId }, { decisions: { rules: doubled } }],
    [
      "by what its file calls the decision",
      {},
      { decisions: { rules: doubled }, askedDecisions: new Map([["rule", "twice"]]) },
    ],
  ])("decides %s", (_, element, more) => {
    expect(started(element, more)).toMatchObject({ variables: { n: 2, rule: 4 }, state: "completed" });
  });

  it.each([
    ["no model", { decision: "twice" }, {}],
    ["another model", { decision: "thrice" }, { decisions: { rules: doubled } }],
    ["several models and no name", { decisionId }, { decisions: { rules: doubled, more: doubled } }],
  ])("waits for its result where there is %s", (_, element, more) => {
    expect(started(element, more)).toMatchObject({ waiting: ["rule"], state: "running" });
  });
});
