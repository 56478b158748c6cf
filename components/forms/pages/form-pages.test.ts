import { describe, expect, it } from "vitest";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { pagesOf, pagesToFill } from "./form-pages";

function form(...types: [string, string][]): FormDefinition {
  const fields = types.map(([type, key]) => ({
    type,
    key,
    label: key,
    ...(type === "instructions" && { text: "x" }),
  }));
  return FormDefinitionSchema.parse({ schemaVersion: 1, title: "Order", fields });
}

const order = form(
  ["text", "a"],
  ["page", "p1"],
  ["text", "b"],
  ["page", "p2"],
  ["instructions", "c"],
  ["text", "d"],
);
const open = { visible: true, readOnly: false };

describe("pagesOf", () => {
  it("gives each page what stands after it, and the beginning a page of its own", () => {
    const pages = pagesOf(order).map(({ label, fields }) => [label, fields.map(({ key }) => key)]);
    expect(pages).toEqual([
      ["Order", ["a"]],
      ["p1", ["p1", "b"]],
      ["p2", ["p2", "c", "d"]],
    ]);
  });

  it("begins with the first page field where that stands first", () => {
    expect(pagesOf(form(["page", "p"], ["text", "a"])).map(({ label }) => label)).toEqual(["p"]);
  });
});

describe("pagesToFill", () => {
  const pages = pagesOf(order);

  it("goes through all pages with something in sight", () => {
    expect(pagesToFill(pages, () => open)).toEqual([0, 1, 2]);
    expect(pagesToFill(pages, ({ key }) => ({ ...open, visible: key !== "b" }))).toEqual([0, 2]);
  });

  it("shows a form as a whole where only one page can be filled in", () => {
    expect(pagesToFill(pages, ({ key }) => ({ ...open, readOnly: key !== "d" }))).toEqual([]);
    expect(pagesToFill(pagesOf(form(["text", "a"])), () => open)).toEqual([]);
  });
});
