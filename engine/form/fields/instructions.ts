import { type FieldEntry, fieldTitle } from "../field-entry";
import { layoutEntry } from "../layout-entry";

export const instructions: FieldEntry<"instructions"> = {
  ...layoutEntry,

  check: (field) =>
    field.text.trim() === ""
      ? [{ code: "textMissing", message: `"${fieldTitle(field)}" has no text yet.`, setting: "text" }]
      : [],
};
