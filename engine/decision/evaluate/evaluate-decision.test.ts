import { describe, expect, it } from "vitest";
import type { DecisionModel } from "@/contracts/decision";
import type { Variables } from "@/contracts/value";
import { compileDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { drawDecision, drawModel, drawTable, input, modelOfTable } from "@/tests/support/decision-models";
import { evaluateDecision } from "./evaluate-decision";

const now = "2026-03-02T09:00:00Z";

function evaluated(
  model: DecisionModel,
  decision: string,
  inputs: Variables = {},
  imports: DecisionModel[] = [],
) {
  return evaluateDecision(compileDecisionModel(model, imports), { decision, inputs, now });
}

function answerOf(
  model: DecisionModel,
  decision: string,
  inputs: Variables = {},
  imports: DecisionModel[] = [],
) {
  const result = evaluated(model, decision, inputs, imports);
  return result.ok ? result.value : result.problems.map(({ message }) => message);
}

const literal = (text: string) => ({ kind: "literalExpression", text });

describe("a requirement graph", () => {
  it("makes each decision once, with names as people write them", () => {
    const model = drawModel({
      inputData: [input("Monthly Salary + bonus-1", "number")],
      decisions: [
        drawDecision("Yearly Salary", "12 * Monthly Salary + bonus-1", {
          needs: ["Monthly Salary + bonus-1"],
        }),
        drawDecision("Left", "Yearly Salary + 1", { needs: ["Yearly Salary"] }),
        drawDecision("Right", "Yearly Salary + 2", { needs: ["Yearly Salary"] }),
        drawDecision("Both", "[Left, Right]", { needs: ["Left", "Right"] }),
      ],
    });
    const result = evaluated(model, "Both", { "Monthly Salary + bonus-1": 100 });
    expect(result).toMatchObject({ ok: true, value: [1201, 1202], warnings: [] });
    const names = result.explanation?.decisions.map(({ name }) => name);
    expect(names).toEqual(["Yearly Salary", "Left", "Right", "Both"]);
  });

  it("sees one now in all decisions", () => {
    const model = drawModel({
      decisions: [drawDecision("A", "now()"), drawDecision("B", "A = now()", { needs: ["A"] })],
    });
    expect(answerOf(model, "B")).toBe(true);
  });

  it("calls functions and services, each with its own values", () => {
    const parameters = [input("a", "number")];
    const model = drawModel({
      inputData: [input("factor", "number")],
      knowledgeModels: [
        {
          id: "twice",
          name: "twice",
          knowledge: [],
          logic: { kind: "functionDefinition", language: "FEEL", parameters, body: literal("a + a") },
        },
      ],
      decisions: [
        drawDecision("Price", "twice(factor)", { needs: ["factor"], uses: ["twice"] }),
        drawDecision(
          "Offer",
          {
            kind: "invocation",
            called: literal("Pricing"),
            bindings: [{ parameter: { name: "factor" }, expression: literal("4") }],
          },
          { uses: ["Pricing"] },
        ),
        drawDecision("Wrong", 'Pricing("4")', { uses: ["Pricing"] }),
      ],
      services: [
        {
          id: "Pricing",
          name: "Pricing",
          outputDecisions: [{ id: "Price" }],
          encapsulatedDecisions: [],
          inputDecisions: [],
          inputData: [{ id: "factor" }],
        },
      ],
    });
    expect(answerOf(model, "Offer", { factor: 100 })).toBe(8);
    expect(answerOf(model, "Wrong")).toBeNull();
    expect(answerOf(model, "Pricing", { factor: 3 })).toBe(6);
  });

  it("names what another model has by the import", () => {
    const library = drawModel({
      namespace: "https://example.com/library",
      itemDefinitions: [{ name: "tRate", typeRef: "number", allowedValues: "[0..1]" }],
      inputData: [input("Rate", "tRate")],
      decisions: [drawDecision("Double Rate", "2 * Rate", { needs: ["Rate"] })],
    });
    const model = drawModel({
      imports: [{ name: "lib", namespace: "https://example.com/library" }],
      decisions: [
        {
          ...drawDecision("Total", "lib.Double Rate + 1"),
          information: [{ id: "Double Rate", namespace: "https://example.com/library" }],
        },
      ],
    });
    expect(answerOf(model, "Total", { Rate: 0.5 }, [library])).toBe(2);
    expect(answerOf(model, "Total", { Rate: 0.5 })).toContain(
      "It requires “Double Rate”, which is not there among the imported models.",
    );
  });
});

describe("boxed expressions", () => {
  const answer = (logic: unknown) => answerOf(drawModel({ decisions: [drawDecision("D", logic)] }), "D");

  it.each([
    [
      "a context",
      {
        kind: "context",
        entries: [
          { variable: { name: "a b" }, expression: literal("1") },
          { variable: { name: "c" }, expression: literal("a b + 1") },
        ],
      },
      { "a b": 1, c: 2 },
    ],
    [
      "a context with a result",
      {
        kind: "context",
        entries: [{ variable: { name: "a" }, expression: literal("1") }, { expression: literal("a + 1") }],
      },
      2,
    ],
    ["a list", { kind: "list", items: [literal("1"), literal('"x"')] }, [1, "x"]],
    [
      "a relation",
      {
        kind: "relation",
        columns: [{ name: "n" }, { name: "s" }],
        rows: [{ cells: [literal("1"), literal('"x"')] }],
      },
      [{ n: 1, s: "x" }],
    ],
    [
      "a conditional",
      // biome-ignore lint/suspicious/noThenProperty: the specification's name of the branch
      { kind: "conditional", if: literal("1 > 2"), then: literal('"yes"'), else: literal('"no"') },
      "no",
    ],
    ["a filter", { kind: "filter", in: literal("[{a: 1}, {a: 5}]"), match: literal("a > 2") }, [{ a: 5 }]],
    ["a filter over items", { kind: "filter", in: literal("[1, 5]"), match: literal("item > 2") }, [5]],
    [
      "a loop",
      { kind: "for", iterator: "i", in: literal("[1..3]"), return: literal("i + count(partial)") },
      [1, 3, 5],
    ],
    ["some", { kind: "some", iterator: "i", in: literal("[1, 2]"), satisfies: literal("i > 1") }, true],
    ["every", { kind: "every", iterator: "i", in: literal("[1, 2]"), satisfies: literal("i > 1") }, false],
    [
      "a function that calls itself",
      {
        kind: "context",
        entries: [
          {
            variable: { name: "f" },
            expression: {
              kind: "functionDefinition",
              language: "FEEL",
              parameters: [{ name: "n" }],
              body: literal("if n = 0 then 1 else n * f(n - 1)"),
            },
          },
          { expression: literal("f(5)") },
        ],
      },
      120,
    ],
  ])("evaluates %s", (_, logic, expected) => {
    expect(answer(logic)).toEqual(expected);
  });
});

describe("typed borders", () => {
  const typed = (text: string, typeRef: string, itemDefinitions: unknown[] = []) =>
    answerOf(drawModel({ itemDefinitions, decisions: [drawDecision("D", text, { typeRef })] }), "D");
  const person = {
    name: "tPerson",
    components: [
      { name: "first name", typeRef: "string" },
      { name: "age", typeRef: "number", allowedValues: "[0..150]" },
    ],
  };

  it("converts to and from a list of one, and a date to its midnight", () => {
    expect(typed("[5]", "number")).toBe(5);
    expect(typed("5", "tNumbers", [{ name: "tNumbers", typeRef: "number", isCollection: true }])).toEqual([
      5,
    ]);
    expect(typed('date("2026-03-02")', "date and time")).toEqual({
      "@type": "dateTime",
      lexical: "2026-03-02T00:00:00Z",
    });
  });

  it("makes null of what does not conform, and says so", () => {
    expect(typed('"five"', "number")).toBeNull();
    expect(typed('{first name: "Ana", age: 200}', "tPerson", [person])).toBeNull();
    expect(typed('{first name: "Ana", age: 20}', "tPerson", [person])).toEqual({
      "first name": "Ana",
      age: 20,
    });
    const model = drawModel({ decisions: [drawDecision("D", '"five"', { typeRef: "number" })] });
    expect(evaluated(model, "D")).toMatchObject({
      ok: true,
      warnings: [{ code: "typeMismatch", element: "D" }],
    });
  });
});

describe("bad input", () => {
  const places = (model: DecisionModel, inputs: Variables = {}, decision = "Result") => {
    const result = evaluated(model, decision, inputs);
    return result.ok
      ? result.value
      : result.problems.map(({ code, elementName, rule }) => [code, elementName, rule]);
  };

  it("names table and rules where two fire in a unique table", () => {
    const model = modelOfTable(drawTable({ inputs: ["Age"], rules: ["< 18 -> 1", "> 10 -> 2"] }));
    expect(answerOf(model, "Result", { Age: 15 })).toEqual(["Only one rule may fire, but rules 1 and 2 do."]);
    expect(places(model, { Age: 15 })).toEqual([["severalRules", "Result", 1]]);
  });

  it("refuses a value that the table does not allow", () => {
    const age = { expression: "Age", allowedValues: "[0..150]" };
    const model = modelOfTable(drawTable({ inputs: [age], rules: ["- -> 1"] }));
    expect(places(model, { Age: 200 })).toEqual([["valueNotAllowed", "Result", undefined]]);
    expect(places(model, { Age: 20 })).toBe(1);
  });

  it("says where an expression cannot be read, and what it does not know", () => {
    const table = drawTable({ inputs: ["Age"], rules: ["< 18 -> 1", "> Agee -> 2", "- -> 1 +"] });
    const { problems } = compileDecisionModel(modelOfTable(table));
    expect(problems).toMatchObject([
      {
        code: "expressionInvalid",
        elementName: "Result",
        rule: 2,
        column: { kind: "input", index: 0 },
        from: 2,
        to: 6,
      },
      { code: "expressionInvalid", elementName: "Result", rule: 3, column: { kind: "output", index: 0 } },
    ]);
  });

  it("refuses requirements in a circle, tables without rules and functions of other languages", () => {
    const circle = drawModel({
      decisions: [drawDecision("A", "B", { needs: ["B"] }), drawDecision("B", "A", { needs: ["A"] })],
    });
    expect(answerOf(circle, "A")).toContain("“A” requires “B”, which in the end requires “A”.");
    expect(places(modelOfTable(drawTable({ inputs: ["Age"], rules: [] })))).toEqual([
      ["noRules", "Result", undefined],
    ]);
    const java = { kind: "functionDefinition", language: "Java", parameters: [] };
    expect(answerOf(drawModel({ decisions: [drawDecision("D", java)] }), "D")).toEqual([
      "Functions in Java are not run. Write it in FEEL.",
    ]);
  });

  it("counts a missing input as null and tells it", () => {
    const model = drawModel({
      inputData: [input("Age")],
      decisions: [drawDecision("Result", "Age = null", { needs: ["Age"] })],
    });
    expect(evaluated(model, "Result")).toMatchObject({
      ok: true,
      value: true,
      warnings: [{ code: "inputMissing" }],
    });
    expect(places(model, {}, "Other")).toEqual([["unknownDecision", undefined, undefined]]);
  });

  it("ends what never ends, for all decisions together", () => {
    const loop = "for i in 1..1000000 return i";
    const model = drawModel({ decisions: [drawDecision("D", `count(${loop})`)] });
    expect(places(model, {}, "D")).toEqual([["limitReached", "D", undefined]]);
    const fifth = "count(for i in 1..30000 return i + 1)";
    const names = Array.from({ length: 20 }, (_, index) => `D${index}`);
    const many = drawModel({
      decisions: [
        ...names.map((name) => drawDecision(name, fifth)),
        drawDecision("All", names.join("+"), { needs: names }),
      ],
    });
    expect(answerOf(many, "D0")).toBe(30_000);
    expect(places(many, {}, "All")).toMatchObject([["limitReached", expect.any(String), undefined]]);
  });

  it("gives a function as no data", () => {
    const model = drawModel({ decisions: [drawDecision("D", "function(a) a")] });
    expect(answerOf(model, "D")).toEqual(["The decision gives a function, which is no data."]);
  });
});

describe("a model that wants to hurt", () => {
  const component = (index: number) => [
    { name: "a", typeRef: `t${index}` },
    { name: "b", typeRef: `t${index}` },
  ];

  it("is refused where its types double at each step", () => {
    const levels = Array.from({ length: 30 }, (_, index) => ({
      name: `t${index + 1}`,
      components: component(index),
    }));
    const model = drawModel({
      itemDefinitions: [{ name: "t0", typeRef: "number" }, ...levels],
      inputData: [input("I", "t30")],
      decisions: [drawDecision("D", "I.a", { needs: ["I"] })],
    });
    expect(compileDecisionModel(model).problems.map(({ code }) => code)).toContain("typeTooLarge");
  });

  it("is refused where reading it would take long", () => {
    const decisions = Array.from({ length: 100 }, (_, index) =>
      drawDecision(`D${index}`, `[${'"x",'.repeat(1200)}1]`),
    );
    const { problems } = compileDecisionModel(drawModel({ decisions }));
    expect(problems.map(({ code }) => code)).toEqual(["modelTooLarge"]);
  });

  it("ends where a function calls itself for ever, or tables run in a loop", () => {
    const calls = {
      kind: "functionDefinition",
      language: "FEEL",
      parameters: [{ name: "n" }],
      body: literal("f(n + 1)"),
    };
    const rules = Array.from({ length: 100 }, (_, index) => `>= ${index} -> n`);
    const table = { ...calls, body: drawTable({ hitPolicy: "C", inputs: ["n"], rules }) };
    const knowledgeModels = [calls, table].map((logic, index) => ({
      id: `f${index}`,
      name: index === 0 ? "f" : "t",
      knowledge: [],
      logic,
    }));
    const model = drawModel({
      knowledgeModels,
      decisions: [
        drawDecision("Deep", "f(1)", { uses: ["f0"] }),
        drawDecision("Long", "for i in 1..90000 return t(i)", { uses: ["f1"] }),
      ],
    });
    for (const decision of ["Deep", "Long"])
      expect(evaluated(model, decision)).toMatchObject({ ok: false, problems: [{ code: "limitReached" }] });
  });

  it("reaches no prototype by its names", () => {
    const model = drawModel({
      inputData: [input("__proto__"), input("constructor")],
      decisions: [
        drawDecision(
          "toString",
          {
            kind: "context",
            entries: [
              { variable: { name: "__proto__" }, expression: literal("1") },
              { variable: { name: "b" }, expression: literal("constructor") },
            ],
          },
          { needs: ["__proto__", "constructor"] },
        ),
      ],
    });
    const value = answerOf(model, "toString", {});
    expect(Object.entries(value ?? {})).toEqual([
      ["__proto__", 1],
      ["b", null],
    ]);
    expect(({} as Record<string, unknown>).b).toBeUndefined();
  });
});
