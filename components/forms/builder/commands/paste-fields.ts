import type { Field } from "@/contracts/form";
import { renameInField } from "@/engine/form/rename-uses";
import { uniqueName } from "../../names";
import { type Draft, keysOf } from "../draft";

export type PasteFields = { type: "pasteFields"; fields: readonly Field[]; at: number };

/**
 * Fields of this or another form, together. A key that the form has already becomes another one, and conditions and
 * calculations among the pasted fields follow it.
 */
export function pasteFields(draft: Draft, { fields, at }: PasteFields): Draft {
  const own = keysOf(draft);
  const taken = new Set([...own, ...fields.map(({ key }) => key)]);
  let pasted = [...fields];
  for (const [index, { key }] of fields.entries()) {
    const isTwice = fields.findIndex((field) => field.key === key) < index;
    if (!own.has(key) && !isTwice) continue;
    const free = uniqueName(key, taken);
    taken.add(free);
    pasted = pasted.map((field, place) =>
      place === index ? { ...field, key: free } : isTwice ? field : renameInField(field, key, free),
    );
  }
  const entries = pasted.map((field, index) => ({ id: `f${draft.nextId + index}`, field }));
  return {
    ...draft,
    entries: draft.entries.toSpliced(at, 0, ...entries),
    nextId: draft.nextId + entries.length,
  };
}
