import { describe, expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { checkForm } from "@/engine/form/check-form";
import { readFormFile } from "./read-form-file";

function read(document: unknown, fileName = "order.json") {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  const reading = readFormFile(text, fileName);
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join(" "));
  for (const { definition } of reading.forms) {
    expect(FormDefinitionSchema.parse(definition)).toEqual(definition);
    expect(checkForm(definition).filter((problem) => problem.severity === "error")).toEqual([]);
  }
  return { ...reading, form: reading.forms[0]?.definition, said: reading.report.map((line) => line.message) };
}

const fieldsOf = (properties: object, rest: object = {}) =>
  read({ type: "object", properties, ...rest }).form?.fields ?? [];

function refusal(text: string, fileName = "order.json") {
  const reading = readFormFile(text, fileName);
  if (reading.ok) throw new Error("The file was taken.");
  return reading.problems[0];
}

describe("a JSON Schema becomes a form", () => {
  it("with its title, labels, help and what is required", () => {
    const { form } = read({
      title: "Order",
      description: "What to buy",
      type: "object",
      properties: {
        article: { type: "string", title: "Article", description: "As in the catalogue", maxLength: 80 },
        unitPrice: { type: "number", minimum: 0 },
      },
      required: ["article"],
    });
    expect(form).toMatchObject({ title: "Order", description: "What to buy" });
    expect(form?.fields).toEqual([
      {
        type: "text",
        key: "article",
        label: "Article",
        help: "As in the catalogue",
        required: true,
        maxLength: 80,
      },
      { type: "number", key: "unitPrice", label: "Unit price", required: false, min: 0 },
    ]);
  });

  it.each([
    [{ type: "string", format: "date" }, { type: "date" }],
    [{ type: "string", format: "date-time" }, { type: "dateTime" }],
    [{ type: "string", format: "email" }, { type: "email" }],
    [{ type: "string", format: "uri" }, { type: "url" }],
    [
      { type: "string", maxLength: 5000 },
      { type: "longText", maxLength: 5000 },
    ],
    [
      { type: "string", contentEncoding: "base64" },
      { type: "file", maxFiles: 1 },
    ],
    [{ type: ["string", "null"] }, { type: "text" }],
    [{ type: "boolean" }, { type: "yesNo" }],
    [
      { type: "integer", exclusiveMinimum: 0, maximum: 9 },
      { type: "number", decimals: 0, min: 1, max: 9 },
    ],
    [
      { type: "number", multipleOf: 0.01 },
      { type: "number", decimals: 2 },
    ],
    [{ const: "web" }, { type: "hidden", initial: "web" }],
    [
      { enum: ["a", "b", null] },
      {
        type: "choice",
        options: [
          { value: "a", label: "a" },
          { value: "b", label: "b" },
        ],
      },
    ],
    [
      { oneOf: [{ const: "a", title: "Ah" }, { const: 2 }] },
      {
        type: "choice",
        options: [
          { value: "a", label: "Ah" },
          { value: "2", label: "2" },
        ],
      },
    ],
    [
      { type: "array", items: { enum: ["x", "y"] } },
      {
        type: "multiChoice",
        options: [
          { value: "x", label: "x" },
          { value: "y", label: "y" },
        ],
      },
    ],
    [
      { type: "object", properties: { from: { format: "date" }, to: { format: "date" } } },
      { type: "dateRange" },
    ],
    [{ anyOf: [{ type: "integer" }, { type: "null" }] }, { type: "number", decimals: 0 }],
    [{ allOf: [{ type: "number", minimum: 1 }, { minimum: 3 }] }, { type: "number", min: 3 }],
  ])("%j", (schema, expected) => {
    expect(fieldsOf({ it: schema })).toEqual([{ key: "it", label: "It", required: false, ...expected }]);
  });

  it("with a table for a list of objects", () => {
    const items = {
      type: "object",
      properties: { what: { type: "string" }, count: { type: "integer" }, part: { type: "object" } },
      required: ["what"],
    };
    const { form, said } = read({
      type: "object",
      properties: { lines: { type: "array", items, minItems: 2, maxItems: 9 } },
    });
    expect(form?.fields).toMatchObject([
      {
        type: "lineItems",
        minRows: 2,
        maxRows: 9,
        columns: [
          { key: "what", type: "text", required: true },
          { key: "count", type: "number", required: false },
        ],
      },
    ]);
    expect(said.join()).toContain("inside a row");
  });

  it("with a section for each object, after what stands beside it", () => {
    const address = {
      type: "object",
      title: "Where",
      properties: { city: { type: "string" } },
      required: ["city"],
    };
    const fields = fieldsOf({ to: address, name: { type: "string" } }, { required: ["to"] });
    expect(fields).toMatchObject([
      { key: "name" },
      { type: "section", label: "Where" },
      { key: "to_city", label: "City", required: true },
    ]);
  });

  it("and follows references, also by anchor, but not in circles", () => {
    const { form, said } = read({
      type: "object",
      properties: {
        a: { $ref: "#/$defs/money", title: "Price" },
        b: { $ref: "#cost" },
        c: { $ref: "https://elsewhere.example/x.json" },
        node: { $ref: "#/$defs/node" },
      },
      $defs: {
        money: { type: "number", title: "Money" },
        cost: { $anchor: "cost", type: "integer" },
        node: { type: "object", properties: { name: { type: "string" }, child: { $ref: "#/$defs/node" } } },
      },
    });
    expect(form?.fields).toMatchObject([
      { key: "a", type: "number", label: "Price" },
      { key: "b", type: "number", decimals: 0 },
      { key: "c", type: "text" },
      { type: "section" },
      { key: "node_name" },
    ]);
    expect(said.join()).toContain("elsewhere.example");
    expect(said.join()).toContain("without end");
  });

  it("with rules for limits that a field has no setting for", () => {
    const { form } = read({
      type: "object",
      properties: {
        code: { type: "string", minLength: 3, pattern: "^[A-Z]+$" },
        rate: { type: "number", exclusiveMaximum: 1 },
        odd: { type: "string", pattern: "(?<x>a)\\k<x>" },
        iban: { type: "string" },
        bank: { type: "string" },
      },
      dependentRequired: { iban: ["bank"] },
    });
    expect(form?.rules?.map((rule) => rule.when)).toEqual([
      "string length(code) < 3",
      'not(matches(code, "^[A-Z]+$"))',
      "rate >= 1",
      "iban != null",
    ]);
  });

  it("of the definitions where the root asks nothing", () => {
    const { forms } = read({ $defs: { One: { properties: { a: {} } }, Text: { type: "string" } } });
    expect(forms.map((form) => form.id)).toEqual(["One"]);
  });
});

describe("names and words of others", () => {
  it("stay text, and never become names of JavaScript's own", () => {
    const schema =
      '{"type":"object","properties":{"__proto__":{"title":"<img src=x onerror=alert(1)>"},"constructor":{},"a b":{},"a-b":{},"1":{},"":{}}}';
    const { form } = read(schema);
    expect(form?.fields.map((field) => field.key)).toEqual([
      "field_1",
      "proto_value",
      "constructor_value",
      "a_b",
      "a_b_2",
      "field",
    ]);
    expect(form?.fields[1]?.label).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("what cannot be a form is refused with its place", () => {
  it.each([
    ["", "The file is empty."],
    ["   ", "The file is empty."],
    ["3", "nothing"],
    ['{"a": 1,', "It ends before it is complete."],
    ["[1, 2]", "A JSON Schema is an object"],
    ['{"type": "string"}', "There is nothing to ask"],
    ["<html></html>", "XML or a web page"],
    ["PK\u0003\u0004\u0000\u0000", "no text"],
    ['{"schemaVersion": 1, "title": "x", "fields": [{"type": "teleport"}]}', "no form of this version"],
  ])("%j", (text, message) => {
    const problem = refusal(text === "3" ? '"nothing"' : text);
    expect(problem?.message ?? "").toContain(text === "3" ? "A JSON Schema is an object" : message);
  });

  it("a line and column of what is no JSON", () => {
    expect(refusal('{\n  "a": 1,\n  b\n}')).toMatchObject({ line: 3, column: 3 });
  });

  it("too many properties, at their place", () => {
    const properties = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`p${index}`, {}]));
    expect(refusal(JSON.stringify({ type: "object", properties }))).toEqual({
      message:
        "The schema has 10,000 properties; a form can have 1,000 fields. Take a part of it, or split it.",
      pointer: "/properties",
    });
  });

  it("brackets beyond number", () => {
    expect(refusal("[".repeat(200_000))).toMatchObject({ line: 1, column: 257 });
    const deep = `${'{"properties":{"a":'.repeat(120)}{}${"}}".repeat(120)}`;
    expect(readFormFile(deep, "deep.json").ok).toBe(true);
  });

  it("references that multiply", () => {
    const $defs: Record<string, unknown> = { d0: { properties: { x: { type: "string" } } } };
    for (let level = 1; level <= 40; level += 1) {
      const $ref = `#/$defs/d${level - 1}`;
      $defs[`d${level}`] = { allOf: [{ $ref }, { $ref }], properties: { a: { $ref }, b: { $ref } } };
    }
    const problem = refusal(JSON.stringify({ properties: { top: { $ref: "#/$defs/d40" } }, $defs }));
    expect(problem?.message).toMatch(/more parts|1,000 fields/);
  });

  it("a reference to itself", () => {
    const reading = readFormFile('{"$ref": "#", "properties": {"a": {"$ref": "#/properties/a"}}}', "x.json");
    expect(reading.ok).toBe(false);
  });
});

describe("a CSV header becomes a form", () => {
  it("with types that the samples have", () => {
    const lines = [
      "Name;Born;Paid;Share;Mail;When;Kind",
      ...Array.from(
        { length: 9 },
        (_, row) =>
          `N${row};2000-01-0${row + 1};€ ${row}.50;5 %;a${row}@b.example;09:3${row};${row % 2 ? "in" : "out"}`,
      ),
    ];
    const { form, said } = read(lines.join("\r\n"), "people list.csv");
    expect(form?.title).toBe("People list");
    expect(form?.fields.map(({ type, key }) => `${key} ${type}`)).toEqual([
      "Name text",
      "Born date",
      "Paid currency",
      "Share percent",
      "Mail email",
      "When time",
      "Kind choice",
    ]);
    expect(said.join()).toContain("all 9 samples");
  });

  it("of nothing but names", () => {
    const { form } = read("First name,Amount,,Amount", "a.csv");
    expect(form?.fields.map(({ key, type }) => `${key} ${type}`)).toEqual([
      "First_name text",
      "Amount text",
      "Amount_2 text",
    ]);
  });

  it("and says in which line a quote is wrong", () => {
    expect(refusal('Name,City\n"Ada,London\n', "a.csv")).toMatchObject({
      message: expect.stringContaining("quote"),
    });
  });
});
