import { describe, expect, it } from "vitest";
import type { FieldType } from "@/contracts/form";
import { compileForm } from "@/engine/form/compile-form";
import { type Condition, isComplete, operatorsOf, type Subject, writeConditions } from "./conditions";
import { readConditions } from "./read-conditions";

const types = Object.keys(operatorsOf) as FieldType[];
const subjects: Subject[] = types.map((type) => ({ key: `a_${type}`, label: type, type }));
const valueFor: Partial<Record<FieldType, string>> = {
  number: "-3.5",
  currency: "1000",
  percent: "12.5",
  rating: "4",
  calculated: "0",
  date: "2026-03-31",
  time: "14:30",
  yesNo: "no",
};

const everyCondition: Condition[] = subjects.flatMap(({ key, type }) =>
  operatorsOf[type].map((operator) => ({
    subject: key,
    operator,
    value: valueFor[type] ?? 'say "no" and go (1)',
  })),
);

describe.each(everyCondition)("$subject $operator", (condition) => {
  const source = writeConditions({ match: "all", conditions: [condition] }, subjects) ?? "";

  it("is an expression that the engine reads", () => {
    const form = compileForm({
      schemaVersion: 1,
      title: "",
      fields: [{ type: "text", key: "x", label: "", required: false, showIf: source }],
    });
    expect(form.fields.get("x")?.showIf?.names).toEqual([condition.subject]);
  });

  it("can be read back as the same row", () => {
    const needsNone = condition.operator === "filled" || condition.operator === "empty";
    const expected = needsNone ? { ...condition, value: "" } : condition;
    expect(readConditions(source, subjects)?.conditions).toEqual([expected]);
  });
});

it.each(["all", "any"] as const)("reads back rows of which %s must hold", (match) => {
  const conditions = everyCondition.slice(0, 4).map((condition) => ({ ...condition, value: "b and c or d" }));
  const source = writeConditions({ match, conditions }, subjects) ?? "";
  const back = readConditions(source, subjects);
  expect(back?.match).toBe(match);
  expect(writeConditions(back ?? { match, conditions: [] }, subjects)).toBe(source);
});

it.each([
  "a_number > 1 and a_text = null or a_yesNo = true",
  "a_number + 1 > 2",
  "if a_yesNo then true else false",
  "nope = 1",
])("leaves %j to people who write expressions", (source) => {
  expect(readConditions(source, subjects)).toBeNull();
});

it("reads an expression that somebody spaced differently", () => {
  expect(readConditions("a_number>=1000", subjects)?.conditions).toEqual([
    { subject: "a_number", operator: "atLeast", value: "1000" },
  ]);
});

it("leaves rows out that do not say enough yet", () => {
  const [number] = subjects.filter((subject) => subject.type === "number");
  const condition: Condition = { subject: "a_number", operator: "greater", value: "many" };
  expect(isComplete(condition, number)).toBe(false);
  expect(writeConditions({ match: "all", conditions: [condition] }, subjects)).toBeUndefined();
});
