import { anyType } from "@/engine/expression/types/feel-type";
import { type FieldEntry, fieldTitle, refused } from "./field-entry";

/** What all kinds have in common that only order and explain: they hold nothing, so nothing may be sent for them. */
export const layoutEntry = {
  empty: null,
  read: (_raw, field) => refused(`${fieldTitle(field)} is not a question.`),
  valueType: () => anyType,
  jsonSchema: () => ({ not: {} }),
  format: () => "",
  reportType: "none",
  sample: () => null,
} as const satisfies FieldEntry;
