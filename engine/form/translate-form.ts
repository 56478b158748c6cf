import type { Field, FormDefinition } from "@/contracts/form";
import { defaultLanguage } from "@/contracts/form-language";
import type { FormRule } from "@/contracts/form-rule";
import { partPlace, partsOf, textsOfField, translated } from "./form-texts";

/** The languages in which a form can be read, its own first. */
export function languagesOf({ language = defaultLanguage, languages = [] }: FormDefinition): string[] {
  return [...new Set([language, ...languages])];
}

/** The first language somebody wants that the form has, with or without its region; else the form's own. */
export function bestLanguage(definition: FormDefinition, wanted: readonly string[]): string {
  const offered = languagesOf(definition);
  const primary = (tag: string) => tag.toLowerCase().split("-", 1)[0];
  for (const tag of wanted) {
    const exact = offered.find((one) => one.toLowerCase() === tag.toLowerCase());
    const near = exact ?? offered.find((one) => primary(one) === primary(tag));
    if (near !== undefined) return near;
  }
  return offered[0] ?? defaultLanguage;
}

const known = new WeakMap<FormDefinition, Map<string, FormDefinition>>();

/**
 * The form with its texts in the language; what nobody has translated stays as it is. Keys, values and rules are the same, so
 * answers do not depend on the language they were given in. The same form and language always give the same object.
 */
export function translateForm(definition: FormDefinition, language: string): FormDefinition {
  const { language: own = defaultLanguage, languages = [] } = definition;
  if (language === own || !languages.includes(language)) return definition;
  const forms = known.get(definition) ?? new Map<string, FormDefinition>();
  known.set(definition, forms);
  const found = forms.get(language) ?? inLanguage(definition, language);
  forms.set(language, found);
  return found;
}

function inLanguage(definition: FormDefinition, language: string): FormDefinition {
  const { title, description, translations, fields, rules } = definition;
  const say = (place: string, text: string) => translated({ translations, place }, language) ?? text;
  return {
    ...definition,
    title: say("title", title),
    ...(description !== undefined && { description: say("description", description) }),
    fields: fields.map((field) => translateField(field, language)),
    ...(rules && { rules: rules.map((rule) => translateRule(rule, language)) }),
  };
}

function translateField(field: Field, language: string): Field {
  const { translations } = field;
  if (translations?.[language] === undefined) return field;
  const say = (place: string, text: string) => translated({ translations, place }, language) ?? text;
  const plain = textsOfField(field).flatMap(({ place, text }) =>
    place.includes(".") ? [] : [[place, say(place, text)]],
  );
  const lists = partsOf(field).map(([list, parts]) => [
    list,
    parts.map((part) => ({ ...part, label: say(partPlace(list, part), part.label) })),
  ]);
  return { ...field, ...Object.fromEntries([...plain, ...lists]) };
}

function translateRule(rule: FormRule, language: string): FormRule {
  if (!rule.effects.some((effect) => effect.kind === "refuse" && effect.translations)) return rule;
  const effects = rule.effects.map((effect) => {
    if (effect.kind !== "refuse") return effect;
    const { translations, message } = effect;
    return { ...effect, message: translated({ translations, place: "message" }, language) ?? message };
  });
  return { ...rule, effects };
}

const rightToLeft = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** How the language is written. */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.split("-", 1)[0] ?? "") ? "rtl" : "ltr";
}
