import { expect, test } from "vitest";
import { compileDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { evaluateDecision } from "@/engine/decision/evaluate/evaluate-decision";
import { importDmn } from "./import-dmn";
import { writeDmn } from "./write-dmn";

const definitions = (inside: string) =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="D" namespace="http://example.com/d">${inside}</definitions>`;

const table = (input: string, output: string, result: string) =>
  `<decisionTable hitPolicy="FIRST"><input><inputExpression typeRef="number"><text>${input}</text></inputExpression></input><output name="${output}"/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>${result}</text></outputEntry></rule></decisionTable>`;

/** Neither the requirement's name nor a variable is what the expressions read. */
const loose = definitions(
  `<decision id="level" name="Level of service">${table("amount", "level", "amount + surcharge")}</decision>
   <decision id="fee" name="Fee"><informationRequirement><requiredDecision href="#level"/></informationRequirement>
   ${table("level", "fee", "level * 2")}</decision>`,
);

function read(source: string) {
  const answer = importDmn(source);
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  return answer;
}

function decide(source: string, decision: string, inputs: Record<string, number>) {
  const { model } = read(source);
  return evaluateDecision(compileDecisionModel(model), { decision, inputs, now: "2026-01-01T00:00:00Z" });
}

test("names that a file declares nowhere are inputs, or what a required decision gives", () => {
  expect(decide(loose, "fee", { amount: 10, surcharge: 1 })).toMatchObject({ ok: true, value: 22 });
  const { model, report } = read(loose);
  expect(model.inputData).toEqual([
    { id: "input_amount", name: "amount", typeRef: "number" },
    { id: "input_surcharge", name: "surcharge" },
  ]);
  expect(report.filter(({ level }) => level === "mapped").map(({ elementId }) => elementId)).toEqual([
    "level",
    "level",
    "fee",
  ]);
});

test("the name of a variable is known beside that of its element", () => {
  const source = definitions(
    `<inputData id="i" name="Amount of the order"><variable name="amount" typeRef="number"/></inputData>
     <decision id="twice" name="Twice the amount"><variable name="twice"/>
     <informationRequirement><requiredInput href="#i"/></informationRequirement>
     <literalExpression><text>amount + Amount of the order</text></literalExpression></decision>`,
  );
  expect(decide(source, "twice", { amount: 4 })).toMatchObject({ ok: true, value: 8 });
  expect(decide(source, "Twice the amount", { "Amount of the order": 4 })).toMatchObject({ value: 8 });
  const written = writeDmn(read(source).model, source);
  expect(written).toBe(source);
});

test("what was declared for a file is written into it, and read again as it is", () => {
  const { model } = read(loose);
  const written = writeDmn(model, loose);
  expect(read(written)).toMatchObject({
    model: { inputData: [{ name: "amount" }, { name: "surcharge" }] },
  });
  expect(decide(written, "fee", { amount: 10, surcharge: 1 })).toMatchObject({ ok: true, value: 22 });
});
