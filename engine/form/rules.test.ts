import { describe, expect, it } from "vitest";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { acceptSubmission } from "./accept-submission";
import { checkForm } from "./check-form";
import { compileForm } from "./compile-form";
import { evaluateForm } from "./evaluate-form";
import { formJsonSchema } from "./form-json-schema";
import { fieldStateOf } from "./form-state";
import { settleForm } from "./settle-form";

const clock = { now: "2026-03-02T09:00:00.000Z", timeZone: "Europe/Berlin" };

function form(fields: object[], rules: object[]): FormDefinition {
  const labelled = fields.map((field) => ({ label: "", ...field }));
  return FormDefinitionSchema.parse({ schemaVersion: 1, title: "Test", fields: labelled, rules });
}

const order = form(
  [
    { type: "currency", key: "total", label: "Total" },
    { type: "text", key: "director", label: "Director", required: true },
    { type: "text", key: "reason", label: "Reason" },
    { type: "number", key: "discount", label: "Discount" },
    {
      type: "choice",
      key: "kind",
      label: "Kind",
      options: ["own", "rent"].map((value) => ({ value, label: value })),
    },
    { type: "text", key: "account", label: "Account" },
    { type: "date", key: "from", label: "From" },
    { type: "date", key: "until", label: "Until" },
  ],
  [
    {
      when: "total > 10000",
      effects: [
        { kind: "show", field: "director" },
        { kind: "require", field: "reason" },
      ],
    },
    { when: "total > 500", effects: [{ kind: "enable", field: "discount" }] },
    { when: 'kind = "rent"', effects: [{ kind: "set", field: "account", value: '"4210"' }] },
    {
      when: "until < from",
      effects: [{ kind: "refuse", field: "until", message: "Until must be after From." }],
    },
  ],
);
const compiled = compileForm(order);
const valuesOf = (accepted: ReturnType<typeof acceptSubmission>) => (accepted.ok ? accepted.values : null);
const errorsOf = (accepted: ReturnType<typeof acceptSubmission>) =>
  accepted.ok ? null : accepted.fieldErrors;

describe("rules of a form", () => {
  it("have nothing wrong with them", () => {
    expect(checkForm(order)).toEqual([]);
  });

  it("show a field only while one of them holds", () => {
    expect(evaluateForm(compiled, { total: 10000 }, clock).visible.director).toBe(false);
    expect(evaluateForm(compiled, { total: 10001 }, clock).errors).toEqual({
      director: "Director is required.",
      reason: "Reason is required.",
    });
  });

  it("neither require nor keep what they hide, whoever sends it", () => {
    expect(valuesOf(acceptSubmission(compiled, { total: 1, director: "Ada" }, clock))).not.toHaveProperty(
      "director",
    );
  });

  it("keep a field that none of them enables as it was", () => {
    const context = { ...clock, current: { total: 100, discount: 3 } };
    expect(valuesOf(acceptSubmission(compiled, { total: 200 }, context))?.discount).toBe(3);
    expect(errorsOf(acceptSubmission(compiled, { discount: 5 }, context))).toEqual({
      discount: "Discount cannot be changed while no rule enables it.",
    });
    expect(valuesOf(acceptSubmission(compiled, { total: 501, discount: 5 }, context))?.discount).toBe(5);
  });

  it("set a value, which nobody can send otherwise", () => {
    expect(valuesOf(acceptSubmission(compiled, { kind: "rent" }, clock))?.account).toBe("4210");
    expect(valuesOf(acceptSubmission(compiled, { kind: "rent", account: "4210" }, clock))?.account).toBe(
      "4210",
    );
    expect(errorsOf(acceptSubmission(compiled, { kind: "rent", account: "1" }, clock))).toEqual({
      account: "Account was sent as 1, but a rule sets it to 4210.",
    });
    expect(valuesOf(acceptSubmission(compiled, { kind: "own", account: "1" }, clock))?.account).toBe("1");
  });

  it("refuse what does not go together, at the field that they name", () => {
    expect(evaluateForm(compiled, { from: "2026-05-02", until: "2026-05-01" }, clock).errors).toEqual({
      until: "Until must be after From.",
    });
    expect(evaluateForm(compiled, { until: "2026-05-01" }, clock).errors).toEqual({});
  });

  it("refuse at a field that is read-only in a step only if the step can mend it", () => {
    const current = { from: "2026-05-02", until: "2026-05-01" };
    const at = (...editableFields: string[]) =>
      acceptSubmission(compiled, {}, { ...clock, current, editableFields });
    expect(errorsOf(at("from"))).toEqual({ until: "Until must be after From." });
    expect(errorsOf(at("reason"))).toBeNull();
  });

  it("let the first that holds set the value, and check it like any other", () => {
    const twice = compileForm(
      form(
        [
          { type: "number", key: "a" },
          { type: "number", key: "b", label: "B", max: 5 },
        ],
        [
          { when: "a > 1", effects: [{ kind: "set", field: "b", value: "a * 2" }] },
          { when: "a > 0", effects: [{ kind: "set", field: "b", value: "1" }] },
        ],
      ),
    );
    expect(evaluateForm(twice, { a: 1, b: 9 }, clock)).toMatchObject({ values: { b: 1 }, errors: {} });
    expect(evaluateForm(twice, { a: 3 }, clock).errors).toEqual({ b: "B must be at most 5." });
  });

  it("are followed in a form that shows or requires a field in several ways", () => {
    const state = (total: number) =>
      fieldStateOf(
        settleForm(
          compileForm(
            form(
              [
                { type: "number", key: "total" },
                { type: "text", key: "note" },
              ],
              [
                { when: "total > 5", effects: [{ kind: "show", field: "note" }] },
                { when: "total < 0", effects: ["show", "require"].map((kind) => ({ kind, field: "note" })) },
              ],
            ),
          ),
          { total },
          clock,
        ),
        "note",
      );
    expect([state(9), state(1), state(-1)].map(({ visible, required }) => [visible, required])).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
  });

  it("may require two fields because of each other", () => {
    const mutual = form(
      [
        { type: "text", key: "a" },
        { type: "text", key: "b" },
      ],
      [
        { when: "a != null", effects: [{ kind: "require", field: "b" }] },
        { when: "b != null", effects: [{ kind: "require", field: "a" }] },
      ],
    );
    expect(checkForm(mutual)).toEqual([]);
    expect(evaluateForm(compileForm(mutual), { a: "x" }, clock).errors).toEqual({ b: "b is required." });
  });

  it("keep a field out of what a sender must send", () => {
    expect(formJsonSchema(order).required).toEqual([]);
  });

  it("say at the field that they cannot be decided", () => {
    const endless = compileForm(
      form(
        [{ type: "text", key: "a", label: "A" }],
        [{ when: "count(for i in 1..1000000 return i) > 1", effects: [{ kind: "show", field: "a" }] }],
      ),
    );
    expect(evaluateForm(endless, {}, clock).errors.a).toMatch(/^A rule about A cannot be decided: /);
  });
});

describe("steps", () => {
  const at = (submission: Record<string, string>, step: object) =>
    acceptSubmission(compiled, submission, { ...clock, ...step });

  it("refuse changes of fields that they do not show", () => {
    expect(errorsOf(at({ reason: "New" }, { hiddenFields: ["reason"], current: { reason: "Old" } }))).toEqual(
      {
        reason: "Reason cannot be changed in this step.",
      },
    );
    expect(valuesOf(at({}, { hiddenFields: ["reason"], current: { reason: "Old" } }))?.reason).toBe("Old");
  });

  it("require what the form itself does not", () => {
    expect(errorsOf(at({}, { requiredFields: ["reason"] }))).toEqual({ reason: "Reason is required." });
    expect(errorsOf(at({}, { requiredFields: ["director"] }))).toBeNull();
  });
});

describe("checkForm", () => {
  it.each([
    ["ruleConditionMissing", { when: " ", effects: [{ kind: "show", field: "a" }] }],
    ["expressionInvalid", { when: "a >", effects: [{ kind: "show", field: "b" }] }],
    ["unknownName", { when: "c > 1", effects: [{ kind: "show", field: "b" }] }],
    ["unknownName", { when: "a > 1", effects: [{ kind: "show", field: "c" }] }],
    ["effectUnsuited", { when: "a > 1", effects: [{ kind: "require", field: "sum" }] }],
    ["effectUnsuited", { when: "a > 1", effects: [{ kind: "set", field: "files", value: "null" }] }],
    ["expressionMissing", { when: "a > 1", effects: [{ kind: "set", field: "b", value: "" }] }],
    ["messageMissing", { when: "a > 1", effects: [{ kind: "refuse", field: "b", message: "" }] }],
    ["typeMismatch", { when: "a", effects: [{ kind: "show", field: "b" }] }],
    ["typeMismatch", { when: "a > 1", effects: [{ kind: "set", field: "b", value: "1" }] }],
    ["circular", { when: "b = null", effects: [{ kind: "show", field: "b" }] }],
  ])("finds %s in a rule and says where", (code, rule) => {
    const definition = form(
      [
        { type: "number", key: "a" },
        { type: "text", key: "b" },
        { type: "file", key: "files" },
        { type: "calculated", key: "sum", expression: "a + 1" },
      ],
      [{ when: "a > 0", effects: [{ kind: "show", field: "b" }] }, rule],
    );
    const problems = checkForm(definition);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.setting).toMatch(/^rules\[1\]\./);
  });

  it("names a circle through rules and calculations", () => {
    const definition = form(
      [
        { type: "calculated", key: "total", label: "Total", expression: "100 - discount" },
        { type: "number", key: "discount", label: "Discount" },
      ],
      [{ when: "total > 50", effects: [{ kind: "set", field: "discount", value: "5" }] }],
    );
    expect(checkForm(definition).map(({ message, setting }) => ({ message, setting }))).toEqual([
      {
        message: "This goes round in circles: Total depends on Discount depends on Total.",
        setting: "rules[0].when",
      },
    ]);
  });
});
