import type { Field, FormDefinition } from "@/contracts/form";
import type { Translations } from "@/contracts/form-language";
import type { FormRule } from "@/contracts/form-rule";

/** A field in the builder. Its identity stays while its key follows the label, so selection and focus stay as well. */
export type Entry = { readonly id: string; readonly field: Field };

/** A rule in the builder; its identity stays while others come and go. */
export type RuleEntry = { readonly id: string; readonly rule: FormRule };

/** The form being built: the only truth; its definition is read off it. */
export type Draft = {
  readonly title: string;
  readonly description?: string;
  readonly entries: readonly Entry[];
  readonly rules: readonly RuleEntry[];
  /** What the texts are written in, the other languages, and title and description in those. */
  readonly language?: string | undefined;
  readonly languages: readonly string[];
  readonly translations?: Translations | undefined;
  /** The number of the next identity. */
  readonly nextId: number;
};

export function draftOf(definition: FormDefinition): Draft {
  return {
    title: definition.title,
    description: definition.description,
    entries: definition.fields.map((field, index) => ({ id: `f${index}`, field })),
    language: definition.language,
    languages: definition.languages ?? [],
    translations: definition.translations,
    rules: (definition.rules ?? []).map((rule, index) => ({ id: `r${index}`, rule })),
    nextId: Math.max(definition.fields.length, definition.rules?.length ?? 0),
  };
}

const definitions = new WeakMap<Draft, FormDefinition>();

/** The same draft always gives the same object, so that what depends on it need not be worked out again. */
export function definitionOf(draft: Draft): FormDefinition {
  const known = definitions.get(draft);
  if (known) return known;
  const definition: FormDefinition = {
    schemaVersion: 1,
    title: draft.title,
    ...(draft.description ? { description: draft.description } : {}),
    fields: draft.entries.map((entry) => entry.field),
    ...(draft.rules.length > 0 ? { rules: draft.rules.map((entry) => entry.rule) } : {}),
    ...(draft.language ? { language: draft.language } : {}),
    ...(draft.languages.length > 0 ? { languages: [...draft.languages] } : {}),
    ...(draft.translations ? { translations: draft.translations } : {}),
  };
  definitions.set(draft, definition);
  return definition;
}

export function keysOf(draft: Draft, exceptId?: string): Set<string> {
  return new Set(draft.entries.filter((entry) => entry.id !== exceptId).map((entry) => entry.field.key));
}

export function findEntry(draft: Draft, id: string | null): Entry | undefined {
  return draft.entries.find((entry) => entry.id === id);
}

/** The rule in which the setting `rules[2].when` stands. */
export function ruleAt(setting: string | undefined, draft: Draft): RuleEntry | undefined {
  const index = /^rules\[(\d+)\]/.exec(setting ?? "")?.[1];
  return index === undefined ? undefined : draft.rules[Number(index)];
}
