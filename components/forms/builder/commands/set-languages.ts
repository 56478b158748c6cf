import { defaultLanguage, type Translations } from "@/contracts/form-language";
import type { FormRule } from "@/contracts/form-rule";
import type { Draft } from "../draft";

/** The language that the form is written in, and those beside it. Texts of a language that is taken away go with it. */
export type SetLanguages = { type: "setLanguages"; language: string; languages: readonly string[] };

export function setLanguages(draft: Draft, { language, languages }: SetLanguages): Draft {
  const others = [...new Set(languages)].filter((one) => one !== language);
  const gone = draft.languages.filter((one) => !others.includes(one));
  const without = (translations: Translations | undefined) => remaining(translations, gone);
  return {
    ...draft,
    language: language === defaultLanguage ? undefined : language,
    languages: others,
    translations: without(draft.translations),
    entries: draft.entries.map((entry) => {
      if (!entry.field.translations) return entry;
      const { translations, ...field } = entry.field;
      const kept = without(translations);
      return { ...entry, field: kept ? { ...field, translations: kept } : field };
    }),
    rules: draft.rules.map((entry) => ({ ...entry, rule: withoutIn(entry.rule, without) })),
  };
}

type Without = (translations: Translations | undefined) => Translations | undefined;

function withoutIn(rule: FormRule, without: Without): FormRule {
  if (!rule.effects.some((effect) => effect.kind === "refuse" && effect.translations)) return rule;
  const effects = rule.effects.map((effect) => {
    if (effect.kind !== "refuse") return effect;
    const { translations, ...rest } = effect;
    const kept = without(translations);
    return kept ? { ...rest, translations: kept } : rest;
  });
  return { ...rule, effects };
}

function remaining(
  translations: Translations | undefined,
  gone: readonly string[],
): Translations | undefined {
  const kept = Object.entries(translations ?? {}).filter(([language]) => !gone.includes(language));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
