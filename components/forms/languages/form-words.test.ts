import { expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { FormStore } from "../form-store";
import { formWords } from "./form-words";

it("speaks a language whatever its region, and English where it does not know it", () => {
  expect([formWords("de-AT").next, formWords("pt-BR").next, formWords("ja").next]).toEqual([
    "Weiter",
    "Seguinte",
    "Next",
  ]);
});

it("asks for a missing answer in the language of the form", () => {
  const definition = FormDefinitionSchema.parse({
    schemaVersion: 1,
    title: "Bestellung",
    fields: [
      { type: "text", key: "name", label: "Name", required: true },
      { type: "number", key: "count", label: "Anzahl", max: 5 },
    ],
  });
  const now = Date.parse("2026-03-02T09:00:00Z");
  const settings = { definition, values: { count: 9 }, before: {}, step: {}, now, timeZone: "UTC" };
  const store = new FormStore({ ...settings, language: "de" });
  expect(store.submission({ check: true })).toBeNull();
  expect(store.field("name").error).toBe("Name muss ausgefüllt sein.");
  expect(store.field("count").error).toContain("Anzahl");
});
