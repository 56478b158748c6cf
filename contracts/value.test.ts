import { expect, it } from "vitest";
import { ValueSchema, VariablesSchema } from "./value";

const nested = (depth: number) => JSON.parse(`{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`);

it("takes JSON", () => {
  const values = { a: [1, "x", null, true, { b: -0.5 }], "": {} };
  expect(VariablesSchema.parse(values)).toEqual(values);
  expect(ValueSchema.parse("text")).toBe("text");
});

it.each([[[]], ["text"], [null], [undefined]])("does not take %j as variables", (input) => {
  expect(VariablesSchema.safeParse(input).success).toBe(false);
});

it.each([[Number.NaN], [Infinity], [1n], [new Date()], [new Map()], [undefined], [() => 1]])(
  "does not take %s as a value",
  (input) => {
    expect(ValueSchema.safeParse(input).success).toBe(false);
    expect(ValueSchema.safeParse({ a: [input] }).success).toBe(false);
  },
);

it("refuses what is nested too deep, however deep, with a sentence", () => {
  expect(VariablesSchema.safeParse(nested(90)).success).toBe(true);
  for (const depth of [101, 5_000, 200_000]) {
    expect(VariablesSchema.safeParse(nested(depth)).error?.issues[0]?.message).toContain("100 deep");
  }
});

it("refuses a name that would become a prototype", () => {
  const values = JSON.parse('{"a":{"__proto__":{"isAdmin":true}}}');
  expect(VariablesSchema.safeParse(values).error?.issues[0]?.message).toContain("__proto__");
});
