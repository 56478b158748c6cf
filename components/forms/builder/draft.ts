import type { Field, FormDefinition } from "@/contracts/form";

/** A field in the builder. Its identity stays while its key follows the label, so selection and focus stay as well. */
export type Entry = { readonly id: string; readonly field: Field };

/** The form being built: the only truth; its definition is read off it. */
export type Draft = {
  readonly title: string;
  readonly description?: string;
  readonly entries: readonly Entry[];
  /** The number of the next identity. */
  readonly nextId: number;
};

export function draftOf(definition: FormDefinition): Draft {
  return {
    title: definition.title,
    description: definition.description,
    entries: definition.fields.map((field, index) => ({ id: `f${index}`, field })),
    nextId: definition.fields.length,
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
