import type { Translations } from "@/contracts/form-language";
import type { Draft } from "../draft";

/** Whose text it is, by its identity in the builder. */
export type TranslationOwner =
  | { kind: "form" }
  | { kind: "field"; id: string }
  | { kind: "rule"; id: string; effect: number };

/** Says a text in a language; an empty one takes the translation away. */
export type Translate = {
  type: "translate";
  owner: TranslationOwner;
  language: string;
  place: string;
  text: string;
};

export function translate(draft: Draft, command: Translate): Draft {
  const { owner } = command;
  const said = (before: Translations | undefined) => saidIn(before, command);
  switch (owner.kind) {
    case "form":
      return { ...draft, translations: said(draft.translations) };
    case "field": {
      const entries = draft.entries.map((entry) => {
        if (entry.id !== owner.id) return entry;
        const { translations, ...field } = entry.field;
        const next = said(translations);
        return { ...entry, field: next ? { ...field, translations: next } : field };
      });
      return { ...draft, entries };
    }
    case "rule": {
      const rules = draft.rules.map((entry) => {
        if (entry.id !== owner.id) return entry;
        const effects = entry.rule.effects.map((effect, index) => {
          if (index !== owner.effect || effect.kind !== "refuse") return effect;
          const { translations, ...rest } = effect;
          const next = said(translations);
          return next ? { ...rest, translations: next } : rest;
        });
        return { ...entry, rule: { ...entry.rule, effects } };
      });
      return { ...draft, rules };
    }
  }
}

function saidIn(before: Translations = {}, { language, place, text }: Translate): Translations | undefined {
  const { [place]: _, ...others } = before[language] ?? {};
  const texts = text === "" ? others : { ...others, [place]: text };
  const { [language]: __, ...rest } = before;
  const next = Object.keys(texts).length === 0 ? rest : { ...rest, [language]: texts };
  return Object.keys(next).length === 0 ? undefined : next;
}

/** Names the owner, so that what is typed into one text is undone together. */
export const ownerMark = (owner: TranslationOwner) =>
  owner.kind === "form" ? "form" : owner.kind === "field" ? owner.id : `${owner.id} ${owner.effect}`;
