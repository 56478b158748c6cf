import { expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { changeInWords } from "./change";
import { compareForms } from "./compare-forms";

const name = { key: "name", label: "Name", type: "text" };
const size = { key: "size", label: "Size", type: "choice", options: [{ value: "s", label: "Small" }] };
const total = { key: "total", label: "Total", type: "number" };

const form = (...fields: object[]) =>
  FormDefinitionSchema.parse({ schemaVersion: 1, title: "Order", fields });
const said = (before: ReturnType<typeof form>, after: ReturnType<typeof form>) =>
  compareForms(before, after).map(changeInWords);

it("tells fields that came, went and moved, where they stand now", () => {
  expect(
    said(form(name, size, total), form(total, name, { key: "note", label: "Note", type: "longText" })),
  ).toEqual(["Name: moved after “Total”", "Note: added after “Name”", "Size: removed"]);
});

it("tells settings, options and another type", () => {
  const sizes = { ...size, required: true, options: [{ value: "l", label: "Large" }] };
  const text = { ...total, type: "text" };
  expect(
    said(form(name, size, total), form({ ...name, help: "In full", maxLength: 50 }, sizes, text)),
  ).toEqual([
    "Name: help text set to “In full”; longest text set to 50",
    "Size: required turned on; option “Large” added; option “Small” removed",
    "Total: changed from number to text",
  ]);
});

it("tells the title and is silent about what is the same", () => {
  expect(said(form(name), { ...form(name), title: "Orders" })).toEqual([
    "Form: title changed from “Order” to “Orders”",
  ]);
  expect(said(form(name), form(name))).toEqual([]);
});

it("tells rules as sentences, also where they have changed", () => {
  const rule = { when: "total > 10000", effects: [{ kind: "require", field: "name" }] };
  const ruled = (...rules: object[]) =>
    FormDefinitionSchema.parse({ schemaVersion: 1, title: "Order", fields: [name, total], rules });
  expect(said(ruled(), ruled(rule))).toEqual([
    "Form: rule added: require Name when Total is greater than 10,000",
  ]);
  expect(said(ruled(rule), ruled({ ...rule, when: "total > 500" }))).toEqual([
    "Form: rule changed from “require Name when Total is greater than 10,000” to “require Name when Total is greater than 500”",
  ]);
  expect(said(ruled(rule), ruled())).toEqual([
    "Form: rule removed: require Name when Total is greater than 10,000",
  ]);
});

it("tells pages by their name, and texts in other languages", () => {
  const page = { key: "page_1", label: "Details", type: "page" };
  const german = { ...name, translations: { de: { label: "Name", help: "Vor- und Nachname" } } };
  const translated = { ...form(page, german), languages: ["de"] };
  expect(said(form(name), FormDefinitionSchema.parse(translated))).toEqual([
    "Form: languages set to German",
    "Page “Details”: added at the beginning",
    "Name: German label set to “Name”; German help set to “Vor- und Nachname”",
  ]);
});
