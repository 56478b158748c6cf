import { describe, expect, it } from "vitest";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { purchaseRequestForm, purchaseRequestSubmission } from "@/tests/support/purchase-request";
import { acceptSubmission } from "./accept-submission";
import { checkForm } from "./check-form";
import { compileForm } from "./compile-form";
import { evaluateForm } from "./evaluate-form";
import { formJsonSchema } from "./form-json-schema";

const clock = { now: "2026-03-02T09:00:00.000Z", timeZone: "Europe/Berlin" };
const member = "01980000-0000-7000-8000-00000000a001";

function form(...fields: object[]): FormDefinition {
  const labelled = fields.map((field) => ({ label: "", ...field }));
  return FormDefinitionSchema.parse({ schemaVersion: 1, title: "Test", fields: labelled });
}

const purchase = compileForm(purchaseRequestForm);
const drill = { article: "Drill", quantity: 3, unit_price: 0.1 };

describe("evaluateForm", () => {
  it("calculates rows and totals exactly", () => {
    const { values } = evaluateForm(purchase, { items: [drill, { ...drill, quantity: 1 }] }, clock);
    expect(values.items).toMatchObject([{ line_total: 0.3 }, { line_total: 0.1 }]);
    expect(values.total).toBe(0.4);
  });

  it("names every required field that is empty", () => {
    expect(evaluateForm(purchase, {}, clock).errors).toEqual({
      requester: "Requester is required.",
      cost_centre: "Cost centre is required.",
      supplier: "Supplier is required.",
      needed_by: "Needed by is required.",
      reason: "Reason is required.",
      items: "Items is required.",
    });
  });

  it("hides, does not require and does not keep a field whose rule is not true", () => {
    const compiled = compileForm(
      form(
        { type: "text", key: "why", required: true, showIf: "late" },
        { type: "yesNo", key: "late" },
        { type: "calculated", key: "seen", expression: "why" },
      ),
    );
    const hidden = evaluateForm(compiled, { late: false, why: "Rain" }, clock);
    expect(hidden).toEqual({
      values: { late: false, seen: null },
      visible: { why: false, late: true, seen: true },
      errors: {},
    });
    expect(evaluateForm(compiled, { late: true, why: "Rain" }, clock).values).toEqual({
      why: "Rain",
      late: true,
      seen: "Rain",
    });
    expect(evaluateForm(compiled, { late: true }, clock).errors).toEqual({ why: "why is required." });
  });

  it("lets fields be called like functions of FEEL", () => {
    const compiled = compileForm(
      form({ type: "number", key: "number" }, { type: "calculated", key: "twice", expression: "number * 2" }),
    );
    expect(evaluateForm(compiled, { number: 4 }, clock).values.twice).toBe(8);
  });

  it("evaluates a form with circles all the same", () => {
    const compiled = compileForm(
      form(
        { type: "calculated", key: "a", expression: "b" },
        { type: "calculated", key: "b", expression: "a" },
      ),
    );
    expect(evaluateForm(compiled, {}, clock).values).toEqual({ a: null, b: null });
  });
});

describe("acceptSubmission", () => {
  it("accepts a valid submission and keeps it as it is stored", () => {
    const accepted = acceptSubmission(purchase, purchaseRequestSubmission(member, 99.5), clock);
    expect(accepted).toMatchObject({
      ok: true,
      values: { needed_by: { "@type": "date", lexical: "2026-12-01" }, total: 99.5, attachment: [] },
    });
  });

  it("names unknown fields and wrong types", () => {
    const submission = {
      ...purchaseRequestSubmission(member, 5),
      supplier: 7,
      colour: "red",
    };
    expect(acceptSubmission(purchase, submission, clock)).toEqual({
      ok: false,
      fieldErrors: {
        supplier: "Supplier must be text.",
        colour: '"colour" is not a field of this form.',
      },
    });
  });

  it("refuses a field called like a property of every object", () => {
    const sent = JSON.parse('{"__proto__": {"total": 1}, "constructor": 1}');
    const accepted = acceptSubmission(purchase, { ...purchaseRequestSubmission(member, 5), ...sent }, clock);
    expect(accepted.ok).toBe(false);
  });

  it("compares figures that were sent with its own", () => {
    const rows = [{ ...drill, line_total: 0.3 }];
    const submission = { ...purchaseRequestSubmission(member, 5), items: rows };
    expect(acceptSubmission(purchase, { ...submission, total: 0.3 }, clock).ok).toBe(true);
    const wrong = { ...submission, items: [{ ...drill, line_total: 3 }], total: "0.3" };
    expect(acceptSubmission(purchase, wrong, clock)).toEqual({
      ok: false,
      fieldErrors: {
        "items[0].line_total": "Items, row 1: Line total was sent as 3, but the calculation gives 0.3.",
        total: "Total was sent as 0.3, but the calculation gives 0.3.",
      },
    });
  });

  it("keeps what a task does not send and refuses changes of what is read-only there", () => {
    const first = acceptSubmission(purchase, purchaseRequestSubmission(member, 5), clock);
    if (!first.ok) throw new Error("Not accepted.");
    const context = { ...clock, current: first.values, editableFields: ["reason"] };
    expect(acceptSubmission(purchase, { reason: "New" }, context)).toEqual({
      ok: true,
      values: { ...first.values, reason: "New" },
    });
    expect(
      acceptSubmission(purchase, { ...purchaseRequestSubmission(member, 5), total: 5 }, context).ok,
    ).toBe(true);
    expect(acceptSubmission(purchase, { supplier: "Other" }, context)).toEqual({
      ok: false,
      fieldErrors: { supplier: "Supplier cannot be changed in this step." },
    });
  });

  it("empties what has become hidden", () => {
    const compiled = compileForm(
      form({ type: "text", key: "why", showIf: "late" }, { type: "yesNo", key: "late" }),
    );
    const context = { ...clock, current: { late: true, why: "Rain" } };
    expect(acceptSubmission(compiled, { late: false }, context)).toEqual({
      ok: true,
      values: { late: false, why: null },
    });
  });
});

describe("checkForm", () => {
  it("finds nothing wrong with the purchase request", () => {
    expect(checkForm(purchaseRequestForm)).toEqual([]);
  });

  it.each([
    ["duplicateKey", form({ type: "text", key: "a" }, { type: "date", key: "a" })],
    ["reservedName", form({ type: "text", key: "if" })],
    ["reservedName", form({ type: "text", key: "__proto__" })],
    ["optionsMissing", form({ type: "choice", key: "a", options: [] })],
    ["expressionInvalid", form({ type: "text", key: "a", showIf: "1 +" })],
    ["expressionMissing", form({ type: "calculated", key: "a", expression: "" })],
    ["unknownName", form({ type: "calculated", key: "a", expression: "b + 1" })],
    ["limitsReversed", form({ type: "number", key: "a", min: 2, max: 1 })],
  ])("finds %s", (code, definition) => {
    expect(checkForm(definition).map((problem) => problem.code)).toEqual([code]);
  });

  it.each([
    [
      form({ type: "number", key: "a" }, { type: "text", key: "b", label: "Why", showIf: "a" }),
      'error: In the rule that shows "Why": This should give true or false, but it gives a number.',
    ],
    [
      form({ type: "date", key: "due" }, { type: "calculated", key: "b", expression: "due * 2" }),
      'error: In a calculation of "b": A date cannot be multiplied by a number.',
    ],
    [
      form(
        { type: "calculated", key: "sum", expression: 'price + "€"' },
        { type: "currency", key: "price" },
        { type: "calculated", key: "tax", expression: "sum / 10" },
      ),
      'error: In a calculation of "sum": Text cannot be added to a number. Use string(…) to make text of it.',
    ],
    [
      form(
        { type: "choice", key: "kind", options: [{ value: "new", label: "New" }] },
        { type: "text", key: "b", showIf: 'kind = "nwe"' },
      ),
      'warning: In the rule that shows "b": This is never “nwe”; it can be “new”.',
    ],
    [
      form({
        type: "lineItems",
        key: "items",
        columns: [
          { key: "name", label: "", type: "text" },
          { key: "twice", label: "", type: "calculated", expression: "2 * name" },
        ],
      }),
      'error: In a calculation of "items": A number cannot be multiplied by text.',
    ],
  ])("knows the types of fields", (definition, problem) => {
    expect(checkForm(definition).map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      problem,
    ]);
  });

  it("says how a calculation goes round in circles", () => {
    const definition = form(
      { type: "calculated", key: "total", label: "Total", expression: "100 - discount" },
      { type: "calculated", key: "discount", label: "Discount", expression: "total * 0.1" },
    );
    expect(checkForm(definition)).toMatchObject([
      {
        message: "This goes round in circles: Total depends on Discount depends on Total.",
        field: "total",
        setting: "expression",
        path: ["total", "discount"],
      },
    ]);
  });

  it("answers for 1,000 fields that depend on each other", () => {
    const fields = Array.from({ length: 1000 }, (_, index) => ({
      type: "calculated",
      key: `f${index}`,
      expression: index === 999 ? "1" : `f${index + 1} + 1`,
    }));
    expect(checkForm(form(...fields))).toEqual([]);
    expect(evaluateForm(compileForm(form(...fields)), {}, clock).values.f0).toBe(1000);
  }, 20_000);
});

describe("formJsonSchema", () => {
  it("describes what may be sent", () => {
    expect(formJsonSchema(purchaseRequestForm)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      additionalProperties: false,
      required: ["requester", "supplier", "cost_centre", "needed_by", "reason", "items"],
      properties: {
        needed_by: { type: "string", format: "date", title: "Needed by" },
        cost_centre: { enum: ["1000", "2000", "3000"] },
        items: { type: "array", minItems: 1, items: { required: ["article", "quantity", "unit_price"] } },
      },
    });
  });
});
