import { describe, expect, it } from "vitest";
import type { DecisionModel } from "@/contracts/decision";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { checkProcess } from "@/engine/definition/check";
import { decisionKey } from "@/engine/definition/process-decisions";
import { drawDecision, drawModel, drawTable, input, modelOfTable } from "@/tests/support/decision-models";
import { InstanceDriver, sequence } from "@/tests/support/instance-driver";

const decisionId = "7d2d7a86-7f62-4a5d-9f9e-0f1d7e2c4b11";
const discount = modelOfTable(
  drawTable({
    inputs: ["Order Total", "VIP"],
    rules: ["< 100 | - -> 0", ">= 100 | false -> 5", ">= 50 | true -> 10"],
  }),
);

type Settings = Record<string, unknown>;

function process(task: Settings, values: Record<string, string> = { order_total: "250", vip: "false" }) {
  const assignments = Object.entries(values).map(([variable, expression]) => ({ variable, expression }));
  return sequence(
    { id: "values", type: "setValues", assignments },
    { id: "discount", type: "businessRuleTask", decisionId, ...task },
  );
}

function decided(task: Settings = {}, values?: Record<string, string>, model = discount): InstanceDriver {
  const driver = new InstanceDriver(process(task, values), {}, { [decisionId]: model });
  driver.start();
  return driver;
}

const incident = (driver: InstanceDriver) => driver.at("discount").incident;

describe("a business rule task", () => {
  it("gives the model's inputs the variables that are called alike, and keeps what was decided", () => {
    expect(decided().variables).toMatchObject({ discount: 5 });
    expect(decided({ resultVariable: "percent" }).variables).toMatchObject({ percent: 5 });
  });

  it("gives what its inputs say instead", () => {
    const inputs = [{ variable: "VIP", expression: "order_total > 200" }];
    expect(decided({ inputs }, { order_total: "99 + 151" }).variables).toMatchObject({ discount: 10 });
  });

  it("notes which rules fired on which values", () => {
    const events = decided().journal.flatMap((entry) => entry.events);
    expect(events.find(({ type }) => type === "decisionMade")).toMatchObject({
      decision: "Result",
      tables: [
        {
          table: "Result",
          inputs: [
            { label: "Order Total", value: 250 },
            { label: "VIP", value: false },
          ],
          rules: [2],
        },
      ],
    });
  });

  it("raises an incident with decision, rule and reason, and decides when it is repaired", () => {
    const driver = decided({}, { order_total: "75", vip: "true" });
    expect(incident(driver)).toBe(
      '"Decide by rules" could not decide. “Result”, rule 1: Only one rule may fire, but rules 1 and 3 do.',
    );
    const { id: token } = driver.at("discount");
    const reason = "The total was wrong.";
    driver.do({
      type: "repair",
      reason,
      repair: { action: "changeVariables", values: { order_total: 300 } },
    });
    driver.do({ type: "repair", reason, repair: { action: "retry", token } });
    expect(driver.state?.status).toBe("completed");
    expect(driver.variables).toMatchObject({ discount: 10 });
  });

  it("ends within its budget", () => {
    const endless = drawModel({ decisions: [drawDecision("D", "count(for i in 1..1000000000 return i)")] });
    expect(incident(decided({}, {}, endless))).toContain("“D”: The expression makes a list of more than");
  });

  it("uses the version that it names", () => {
    const other = drawModel({ decisions: [drawDecision("D", '"the second"')] });
    const key = decisionKey(decisionId, 2);
    const driver = new InstanceDriver(process({ version: 2 }), {}, { [decisionId]: discount, [key]: other });
    driver.start();
    expect(driver.variables).toMatchObject({ discount: "the second" });
  });
});

describe("the check of a business rule task", () => {
  const found = (task: Settings, model: DecisionModel = discount, values?: Record<string, string>) => {
    const definition = ProcessDefinitionSchema.parse(process(task, values));
    const problems = checkProcess(definition, {}, undefined, { [decisionId]: model });
    return problems.map(({ code, message }) => [code, message]);
  };

  it("asks for a decision that is there, whole and named", () => {
    expect(found({})).toEqual([]);
    expect(found({ decisionId: undefined })).toEqual([
      ["decisionMissing", '"Decide by rules" does not say what decides. Choose a decision.'],
    ]);
    expect(found({ version: 7 })[0]?.[0]).toBe("decisionMissing");
    expect(found({ decision: "Nothing" })[0]?.[0]).toBe("decisionUnknown");
    const two = drawModel({ decisions: [drawDecision("A", "1"), drawDecision("B", "2")] });
    expect(found({}, two)[0]?.[0]).toBe("decisionUnknown");
    expect(found({ decision: "B" }, two)).toEqual([]);
    const broken = drawModel({ decisions: [drawDecision("A", "1 +")] });
    expect(found({}, broken)).toEqual([
      [
        "decisionBroken",
        'The decision of "Decide by rules" has an error: “A”: The expression ends too early.',
      ],
    ]);
  });

  it("warns of inputs that nothing gives, and of those that nobody asks for", () => {
    expect(found({}, discount, { order_total: "1" }).map(([code]) => code)).toEqual(["inputUnset"]);
    expect(found({ inputs: [{ variable: "Colour", expression: "1" }] }).map(([code]) => code)).toEqual([
      "inputUnused",
    ]);
    const needless = drawModel({ inputData: [input("Unused")], decisions: [drawDecision("A", "1")] });
    expect(found({}, needless)).toEqual([]);
  });
});
