import type { Translations } from "@/contracts/form-language";
import { type OwnText, textsOfField, translated } from "@/engine/form/form-texts";
import { ownerMark, type TranslationOwner } from "../builder/commands/translate";
import type { Draft } from "../builder/draft";

/** A text of the form being built: a row of the table of translations. */
export type DraftText = OwnText & {
  id: string;
  owner: TranslationOwner;
  /** Under which heading it stands: the form, a field's label, the rules. */
  group: string;
  translations: Translations | undefined;
};

/** All texts of the draft, in the order in which people meet them. */
export function draftTexts({ title, description = "", translations, entries, rules }: Draft): DraftText[] {
  const heads = [
    { place: "title", what: "Title", text: title },
    { place: "description", what: "Description", text: description },
  ].map((own) => ({ ...own, owner: { kind: "form" } as const, group: "Form", translations }));
  const inFields = entries.flatMap(({ id, field }) =>
    textsOfField(field).map((own) => ({
      ...own,
      owner: { kind: "field", id } as const,
      group: field.label || field.key,
      translations: field.translations,
    })),
  );
  const inRules = rules.flatMap(({ id, rule }) =>
    rule.effects.flatMap((effect, index) =>
      effect.kind === "refuse"
        ? [
            {
              place: "message",
              what: "Message",
              text: effect.message,
              owner: { kind: "rule", id, effect: index } as const,
              group: "Rules",
              translations: effect.translations,
            },
          ]
        : [],
    ),
  );
  return [...heads, ...inFields, ...inRules]
    .filter(({ text }) => text.trim() !== "")
    .map((text) => ({ ...text, id: `${ownerMark(text.owner)} ${text.place}` }));
}

/** How many texts nobody has translated yet. */
export function countMissing(texts: readonly DraftText[], language: string): number {
  return texts.filter((text) => translated(text, language) === undefined).length;
}
