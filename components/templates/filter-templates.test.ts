import { expect, it } from "vitest";
import type { TemplateCard } from "@/server/features/templates/list-templates.schema";
import { drawn } from "@/tests/support/drawn-definition";
import { filterTemplates } from "./filter-templates";

const card = (more: Pick<TemplateCard, "key" | "title" | "category">): TemplateCard => ({
  ...more,
  sentence: "",
  definition: drawn("start>end"),
  names: {},
  forms: 1,
  decisions: 0,
  tables: 0,
});
const leave = card({ key: "leave", title: "Leave request", category: "people" });
const purchase = card({ key: "purchase", title: "Purchase request", category: "money" });
const found = (...asked: [Parameters<typeof filterTemplates>[1], string]) =>
  filterTemplates([leave, purchase], ...asked).map(({ key }) => key);

it("finds templates by category and by every word, in any order", () => {
  expect(found("all", "")).toEqual(["leave", "purchase"]);
  expect(found("money", "")).toEqual(["purchase"]);
  expect(found("all", " REQUEST  leave ")).toEqual(["leave"]);
  expect(found("money", "leave")).toEqual([]);
});

it("puts those first whose title has the word", () => {
  const decides = { ...leave, sentence: "Somebody decides on the purchase of time." };
  expect(filterTemplates([decides, purchase], "all", "purchase")).toEqual([purchase, decides]);
});
