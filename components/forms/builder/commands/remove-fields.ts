import type { Draft } from "../draft";

export type RemoveFields = { type: "removeFields"; ids: readonly string[] };

/** Several at once; rules that name them stay, and the list of problems says which. */
export function removeFields(draft: Draft, { ids }: RemoveFields): Draft {
  const gone = new Set(ids);
  const entries = draft.entries.filter(({ id }) => !gone.has(id));
  return entries.length === draft.entries.length ? draft : { ...draft, entries };
}
