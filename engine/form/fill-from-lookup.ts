import type { Field, FieldOf } from "@/contracts/form";
import type { Value, Variables } from "@/contracts/value";
import { isEmptyValue } from "./field-entry";
import { fieldRegistry } from "./fields/registry";
import { cellWords } from "./lookup-value";
import { recordOf } from "./record-value";
import { sameValue } from "./same-value";

/** Two values of a lookup, the later one just picked. */
export interface Picked {
  before: Value | undefined;
  after: Value;
}

/**
 * What picking a record fills into other fields. Taking the choice back empties what it has filled in, but nothing that
 * somebody has changed since.
 */
export function fillFromLookup(
  lookup: FieldOf<"lookup">,
  { before, after }: Picked,
  fields: ReadonlyMap<string, Field>,
  filled: Variables,
): Variables {
  const was = recordOf(before);
  const is = recordOf(after);
  const patch: Variables = {};
  for (const { key, fills } of lookup.columns) {
    const target = fills === undefined ? undefined : fields.get(fills);
    if (target === undefined || target.key === lookup.key) continue;
    if (is !== null) {
      const value = valueFor(target, is[key]);
      if (value !== undefined) patch[target.key] = value;
      continue;
    }
    const stood = valueFor(target, was?.[key]);
    const stands = filled[target.key];
    if (stood === undefined || stood === null || stands === undefined || isEmptyValue(stands)) continue;
    if (sameValue(stands, stood)) patch[target.key] = null;
  }
  return patch;
}

/** The cell as the field takes it, as it is or as text; undefined where it takes neither. */
function valueFor(target: Field, cell: Value | undefined): Value | undefined {
  if (cell === undefined || isEmptyValue(cell)) return null;
  const { read } = fieldRegistry[target.type];
  for (const raw of [cell, cellWords(cell)]) {
    const reading = read(raw, target);
    if (reading.problems.length === 0) return reading.value;
  }
  return undefined;
}
