import { describe, expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { countMissing, draftTexts } from "../../translations/draft-texts";
import { definitionOf, draftOf } from "../draft";
import { applyCommand, type Command } from "./apply-command";

const start = draftOf(
  FormDefinitionSchema.parse({
    schemaVersion: 1,
    title: "Order",
    fields: [
      { type: "choice", key: "colour", label: "Colour", options: [{ value: "red", label: "Red" }] },
      { type: "text", key: "note", label: "" },
    ],
    rules: [{ when: "true", effects: [{ kind: "refuse", field: "note", message: "No" }] }],
  }),
);

const run = (...commands: Command[]) =>
  commands.reduce((draft, command) => applyCommand(draft, command), start);
const german = { type: "setLanguages", language: "en", languages: ["de"] } as const;
const say = (
  owner: Extract<Command, { type: "translate" }>["owner"],
  place: string,
  text: string,
): Command => ({
  type: "translate",
  owner,
  place,
  text,
  language: "de",
});
const colour = { kind: "field", id: "f0" } as const;

describe("translations", () => {
  it("stand with what they belong to", () => {
    const draft = run(
      german,
      say({ kind: "form" }, "title", "Bestellung"),
      say(colour, "options.red", "Rot"),
      say({ kind: "rule", id: "r0", effect: 0 }, "message", "Nein"),
    );
    expect(definitionOf(draft)).toMatchObject({
      languages: ["de"],
      translations: { de: { title: "Bestellung" } },
      fields: [{ translations: { de: { "options.red": "Rot" } } }, {}],
      rules: [{ effects: [{ translations: { de: { message: "Nein" } } }] }],
    });
    expect(FormDefinitionSchema.safeParse(definitionOf(draft)).success).toBe(true);
  });

  it("leave nothing behind when they are emptied, or their language is taken away", () => {
    const draft = run(german, say(colour, "label", "Farbe"), say(colour, "label", ""));
    expect(definitionOf(draft).fields).toEqual(definitionOf(start).fields);
    const without = run(german, say(colour, "label", "Farbe"), { ...german, languages: [] });
    expect(definitionOf(without)).toEqual(definitionOf(start));
  });

  it("follow an option whose value follows its label", () => {
    const draft = run(german, say(colour, "options.red", "Rot"), {
      type: "changeField",
      id: "f0",
      patch: { options: [{ value: "crimson", label: "Crimson" }] },
    });
    expect(definitionOf(draft).fields[0]?.translations).toEqual({ de: { "options.crimson": "Rot" } });
  });

  it("are counted as missing where there is a text", () => {
    const texts = draftTexts(run(german, say(colour, "label", "Farbe")));
    expect(texts.map(({ group, what }) => `${group}: ${what}`)).toEqual([
      "Form: Title",
      "Colour: Label",
      "Colour: Option",
      "Rules: Message",
    ]);
    expect([countMissing(texts, "de"), countMissing(texts, "fr")]).toEqual([3, 4]);
  });
});
