import { describe, expect, it } from "vitest";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { acceptSubmission } from "./accept-submission";
import { checkForm } from "./check-form";
import { compileForm } from "./compile-form";
import { evaluateForm } from "./evaluate-form";
import { formJsonSchema } from "./form-json-schema";

const clock = { now: "2026-03-02T09:00:00.000Z", timeZone: "Europe/Berlin" };

function form(...fields: object[]): FormDefinition {
  const labelled = fields.map((field) => ({ label: "", ...field }));
  return FormDefinitionSchema.parse({ schemaVersion: 1, title: "Test", fields: labelled });
}

const travel = form(
  { type: "yesNo", key: "abroad" },
  { type: "page", key: "trip", showIf: "abroad" },
  { type: "text", key: "country", required: true },
  { type: "section", key: "visa_part", showIf: 'country = "US"' },
  { type: "text", key: "visa", required: true },
  { type: "page", key: "end" },
  { type: "instructions", key: "note", text: "Thanks" },
  { type: "text", key: "remark" },
);

function shown(filled: Record<string, boolean | string>): string[] {
  const { visible } = evaluateForm(compileForm(travel), filled, clock);
  return Object.keys(visible).filter((key) => visible[key]);
}

describe("pages and sections", () => {
  it("hide what they hold, up to the next of their kind", () => {
    expect(shown({})).toEqual(["abroad", "end", "note", "remark"]);
    expect(shown({ abroad: true })).toEqual(["abroad", "trip", "country", "end", "note", "remark"]);
    expect(shown({ abroad: true, country: "US" })).toHaveLength(8);
  });

  it("keep what they hide from being required and kept", () => {
    const compiled = compileForm(travel);
    const accepted = acceptSubmission(compiled, { abroad: false, country: "US", visa: "B1" }, clock);
    expect(accepted).toEqual({ ok: true, values: { abroad: false, remark: null } });
    const refused = acceptSubmission(compiled, { abroad: true, country: "US" }, clock);
    expect(refused).toEqual({ ok: false, fieldErrors: { visa: "visa is required." } });
  });

  it("name a circle through what they hold", () => {
    const round = form(
      { type: "section", key: "part", label: "Part", showIf: 'inside = "x"' },
      { type: "text", key: "inside", label: "Inside" },
    );
    expect(checkForm(round).map(({ message }) => message)).toEqual([
      "This goes round in circles: Part depends on Inside depends on Part.",
    ]);
  });
});

describe("what is only to be read", () => {
  it("has no value, for nobody", () => {
    const compiled = compileForm(travel);
    expect(Object.keys(evaluateForm(compiled, { abroad: true, country: "US" }, clock).values)).toEqual([
      "abroad",
      "country",
      "visa",
      "remark",
    ]);
    expect(acceptSubmission(compiled, { note: "Hello" }, clock)).toEqual({
      ok: false,
      fieldErrors: { note: "note is not a question." },
    });
    expect(Object.keys(formJsonSchema(travel).properties ?? {})).not.toContain("end");
  });

  it("cannot be used by an expression", () => {
    const using = form({ type: "section", key: "part" }, { type: "text", key: "a", showIf: "part = 1" });
    expect(checkForm(using)[0]).toMatchObject({ code: "unknownName", field: "a" });
  });
});

describe("a hidden field", () => {
  const compiled = compileForm(
    form(
      { type: "hidden", key: "source", initial: "web" },
      { type: "calculated", key: "copy", expression: "source" },
    ),
  );

  it("begins with what the form says, and keeps what was sent instead", () => {
    expect(acceptSubmission(compiled, {}, clock)).toEqual({
      ok: true,
      values: { source: "web", copy: "web" },
    });
    expect(acceptSubmission(compiled, { source: "fair" }, clock)).toMatchObject({
      values: { source: "fair" },
    });
    expect(acceptSubmission(compiled, { source: null }, clock)).toMatchObject({ values: { source: null } });
  });
});
