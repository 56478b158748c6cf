import { describe, expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { applyCommand } from "./commands/apply-command";
import { definitionOf, draftOf } from "./draft";
import { fieldsOfText, fieldsToCopy, textOfFields } from "./field-clipboard";

const form = (...fields: object[]) =>
  draftOf(FormDefinitionSchema.parse({ schemaVersion: 1, title: "Order", fields }));
const order = form(
  { type: "section", key: "what", label: "What" },
  { type: "number", key: "price", label: "Price" },
  {
    type: "calculated",
    key: "double",
    label: "Double",
    expression: "price * 2",
    showIf: "price > 1 and extra",
  },
  { type: "section", key: "else", label: "Else" },
  { type: "text", key: "note", label: "Note" },
);

describe("copied fields", () => {
  it("come as text and back, a section with what it holds", () => {
    const fields = fieldsToCopy(order, new Set(["f0"]));
    expect(fields.map(({ key }) => key)).toEqual(["what", "price", "double"]);
    expect(fieldsOfText(textOfFields(fields))).toEqual(fields);
  });

  it.each([
    ["plain text", "Hello"],
    ["broken JSON", '{"stepwellFields":['],
    ["fields of no known type", '{"stepwellFields":[{"type":"nuke","key":"x","label":"x"}]}'],
    ["none", '{"stepwellFields":[]}'],
    [
      "more than a form has",
      textOfFields(
        Array.from({ length: 1001 }, () => ({ type: "page", key: "p", label: "", required: false })),
      ),
    ],
  ])("are not taken for %s", (_, text) => {
    expect(fieldsOfText(text)).toBeNull();
  });

  it("get free keys where they are pasted, and their expressions follow", () => {
    const fields = fieldsToCopy(order, new Set(["f1", "f2"]));
    const target = form(
      { type: "text", key: "price", label: "Price" },
      { type: "text", key: "extra", label: "" },
    );
    const pasted = definitionOf(applyCommand(target, { type: "pasteFields", fields, at: 1 })).fields;
    expect(pasted).toMatchObject([
      { key: "price", type: "text" },
      { key: "price_2", type: "number" },
      { key: "double", expression: "price_2 * 2", showIf: "price_2 > 1 and extra" },
      { key: "extra" },
    ]);
  });

  it("can be pasted twice, and taken away together", () => {
    const fields = fieldsToCopy(order, new Set(["f0"]));
    const twice = applyCommand(order, { type: "pasteFields", fields, at: 5 });
    expect(
      definitionOf(twice)
        .fields.map(({ key }) => key)
        .slice(5),
    ).toEqual(["what_2", "price_2", "double_2"]);
    expect(new Set(twice.entries.map(({ id }) => id)).size).toBe(8);
    const ids = twice.entries.slice(5).map(({ id }) => id);
    expect(definitionOf(applyCommand(twice, { type: "removeFields", ids }))).toEqual(definitionOf(order));
  });
});
