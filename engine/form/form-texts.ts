/** Every text of a form that people read, and where its translation stands. */
import type { Field, FormDefinition } from "@/contracts/form";
import type { Translations } from "@/contracts/form-language";

/** A text within a field, the form or a rule's effect. */
export interface OwnText {
  /** Names it among the texts of its owner: `label`, `options.red`. */
  place: string;
  /** What it is, for people: "Label", "Option". */
  what: string;
  text: string;
}

/** Who has the text: the form, a field by key, or the effect of a rule by their places. */
export type TextOwner =
  | { kind: "form" }
  | { kind: "field"; key: string }
  | { kind: "rule"; rule: number; effect: number };

export interface FormText extends OwnText {
  owner: TextOwner;
  translations: Translations | undefined;
}

/** Names and parts of a field that have a label of their own. */
const labelled = { options: "Option", rows: "Question", scale: "Answer", columns: "Column" } as const;
const plain = {
  label: "Label",
  help: "Help text",
  text: "Text",
  lowLabel: "Lowest",
  highLabel: "Highest",
} as const;

type Part = { label: string; key?: string; value?: string };

/** The place of a part: by its key, or an option's value. */
export const partPlace = (list: string, { key, value }: Part) => `${list}.${key ?? value ?? ""}`;

/** The parts of a field, list by list. */
export function partsOf(field: Field): [keyof typeof labelled, readonly Part[]][] {
  const lists = new Map<string, unknown>(Object.entries(field));
  return (Object.keys(labelled) as (keyof typeof labelled)[]).flatMap(
    (list): [keyof typeof labelled, Part[]][] => {
      const parts = lists.get(list);
      return Array.isArray(parts) ? [[list, parts]] : [];
    },
  );
}

/** Texts that are empty have nothing to translate. */
export function textsOfField(field: Field): OwnText[] {
  const said = new Map<string, unknown>(Object.entries(field));
  const own = Object.entries(plain).flatMap(([place, what]): OwnText[] => {
    const text = said.get(place);
    return typeof text === "string" ? [{ place, what, text }] : [];
  });
  const parts = partsOf(field).flatMap(([list, items]) =>
    items.map((item): OwnText => ({ place: partPlace(list, item), what: labelled[list], text: item.label })),
  );
  return [...own, ...parts].filter(({ text }) => text.trim() !== "");
}

/** All texts of the form, in the order in which people meet them; the messages of rules at the end. */
export function textsOfForm({
  title,
  description = "",
  translations,
  fields,
  rules = [],
}: FormDefinition): FormText[] {
  const heads = [
    { place: "title", what: "Title", text: title },
    { place: "description", what: "Description", text: description },
  ].map((own): FormText => ({ ...own, owner: { kind: "form" }, translations }));
  const inFields = fields.flatMap((field) =>
    textsOfField(field).map(
      (own): FormText => ({
        ...own,
        owner: { kind: "field", key: field.key },
        translations: field.translations,
      }),
    ),
  );
  const inRules = rules.flatMap(({ effects }, rule) =>
    effects.flatMap((item, effect): FormText[] => {
      if (item.kind !== "refuse") return [];
      const owner = { kind: "rule" as const, rule, effect };
      return [
        { place: "message", what: "Message", text: item.message, owner, translations: item.translations },
      ];
    }),
  );
  return [...heads, ...inFields, ...inRules].filter(({ text }) => text.trim() !== "");
}

/** The text in the language; undefined where nobody has translated it. */
export function translated(
  { translations, place }: Pick<FormText, "translations" | "place">,
  language: string,
) {
  const texts = translations?.[language];
  const text = texts !== undefined && Object.hasOwn(texts, place) ? texts[place] : undefined;
  return text?.trim() ? text : undefined;
}
