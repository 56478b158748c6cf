import type { Field, FormDefinition } from "@/contracts/form";
import type { Value, Variables } from "@/contracts/value";
import { filledCells, rowsOf, withoutTrailingBlanks } from "./line-items/rows";

/** What the form judges: as filled in, without the empty rows that only invite typing. */
export function judgedValues(definition: FormDefinition, filled: Variables): Variables {
  const values = { ...filled };
  for (const field of definition.fields) {
    const value = values[field.key];
    if (value !== undefined) values[field.key] = judgedValue(field, value);
  }
  return values;
}

export function judgedValue(field: Field, value: Value): Value {
  return field.type === "lineItems" && Array.isArray(value)
    ? withoutTrailingBlanks(rowsOf(value), field.columns)
    : value;
}

export type Editing = { visible: Readonly<Record<string, boolean>>; editable: (key: string) => boolean };

/** What is sent: visible fields that can be changed here. Calculated figures are the server's to make. */
export function submissionOf(definition: FormDefinition, filled: Variables, editing: Editing): Variables {
  const sent: Variables = {};
  for (const field of definition.fields) {
    if (field.type === "calculated" || !editing.editable(field.key)) continue;
    if (editing.visible[field.key] === false) continue;
    const value = filled[field.key];
    if (value === undefined) continue;
    sent[field.key] =
      field.type === "lineItems" && value !== null ? filledCells(rowsOf(value), field.columns) : value;
  }
  return sent;
}
