import type { FormDefinition } from "@/contracts/form";
import { matchItems } from "@/engine/compare/match-items";
import { type Draft, definitionOf, draftOf } from "./draft";

/** The draft that says what the definition says; fields and rules that it had before keep their identity. */
export function withDefinition(draft: Draft, definition: FormDefinition): Draft {
  if (definition === definitionOf(draft)) return draft;
  const next = draftOf(definition);
  const fields = matchItems(
    draft.entries.map(({ field }) => field),
    definition.fields,
    { name: ({ key }) => key, kind: ({ type }) => type },
  );
  const rules = matchItems(
    draft.rules.map(({ rule }) => rule),
    definition.rules ?? [],
    { name: (rule) => JSON.stringify(rule), kind: () => "rule" },
  );
  let { nextId } = draft;
  return {
    ...next,
    entries: next.entries.map((entry, index) => {
      const known = draft.entries[fields[index] ?? -1];
      return known?.field === entry.field ? known : { ...entry, id: known?.id ?? `f${nextId++}` };
    }),
    rules: next.rules.map((entry, index) => ({
      ...entry,
      id: draft.rules[rules[index] ?? -1]?.id ?? `r${nextId++}`,
    })),
    nextId,
  };
}
