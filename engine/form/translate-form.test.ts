import { describe, expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { textsOfForm } from "./form-texts";
import { bestLanguage, directionOf, translateForm } from "./translate-form";

const definition = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Order",
  description: "What you need",
  languages: ["de", "ar", "pt-BR"],
  translations: { de: { title: "Bestellung" } },
  fields: [
    {
      type: "choice",
      key: "colour",
      label: "Colour",
      help: "Pick one",
      options: [
        { value: "red", label: "Red" },
        { value: "__proto__", label: "Odd" },
      ],
      translations: {
        de: { label: "Farbe", "options.red": "Rot", "options.__proto__": "Seltsam", help: " " },
      },
    },
    {
      type: "matrix",
      key: "mood",
      label: "Mood",
      rows: [{ key: "food", label: "Food" }],
      scale: [{ value: "good", label: "Good" }],
      translations: { de: { "rows.food": "Essen", "scale.good": "Gut" } },
    },
    { type: "instructions", key: "note", label: "", text: "Read", translations: { de: { text: "Lies" } } },
    { type: "text", key: "plain", label: "Plain" },
  ],
  rules: [
    {
      when: "true",
      effects: [{ kind: "refuse", field: "plain", message: "No", translations: { de: { message: "Nein" } } }],
    },
  ],
});

describe("translateForm", () => {
  it("says what is translated, keeps the rest, and touches neither keys nor values", () => {
    const german = translateForm(definition, "de");
    expect(german).toMatchObject({
      title: "Bestellung",
      description: "What you need",
      fields: [
        {
          key: "colour",
          label: "Farbe",
          help: "Pick one",
          options: [
            { value: "red", label: "Rot" },
            { value: "__proto__", label: "Seltsam" },
          ],
        },
        { rows: [{ key: "food", label: "Essen" }], scale: [{ value: "good", label: "Gut" }] },
        { text: "Lies" },
        { label: "Plain" },
      ],
      rules: [{ effects: [{ message: "Nein" }] }],
    });
  });

  it("hands back the same object each time, and the form itself in its own language", () => {
    expect(translateForm(definition, "de")).toBe(translateForm(definition, "de"));
    expect(translateForm(definition, "en")).toBe(definition);
    expect(translateForm(definition, "fr")).toBe(definition);
  });
});

it.each([
  [["de-AT", "en"], "de"],
  [["pt-PT"], "pt-BR"],
  [["fr", "en-US"], "en"],
  [["ja", ""], "en"],
  [[], "en"],
])("for readers of %j shows %s", (wanted, language) => {
  expect(bestLanguage(definition, wanted)).toBe(language);
});

it("knows all texts, in the order in which people meet them", () => {
  expect(textsOfForm(definition).map(({ place }) => place)).toEqual([
    "title",
    "description",
    "label",
    "help",
    "options.red",
    "options.__proto__",
    "label",
    "rows.food",
    "scale.good",
    "text",
    "label",
    "message",
  ]);
});

it("knows which languages are written from the right", () => {
  expect([directionOf("ar"), directionOf("he-IL"), directionOf("de")]).toEqual(["rtl", "rtl", "ltr"]);
});
