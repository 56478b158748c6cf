import type { FieldType } from "@/contracts/form";
import { fieldView } from "../fields/registry";
import type { NewField } from "./commands/add-field";

/** A field as the palette makes it: named after its type until somebody types a label. */
export function newField(type: FieldType): NewField {
  const { label, newLabel = label, initial } = fieldView(type);
  return { ...structuredClone(initial), type, label: newLabel, required: false } as NewField;
}
