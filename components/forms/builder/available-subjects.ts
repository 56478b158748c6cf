import type { Subject } from "../condition/conditions";
import type { AvailableName } from "../settings/available-names";
import type { Draft } from "./draft";

/** What a field's condition can be about: the other fields. */
export function subjectsOf(draft: Draft, id: string): Subject[] {
  return draft.entries
    .filter((entry) => entry.id !== id)
    .map(({ field }) => ({
      key: field.key,
      label: field.label || field.key,
      type: field.type,
      ...("options" in field ? { options: field.options } : {}),
    }));
}

/** What an expression of a field can name: the other fields, and the columns of line items as lists. */
export function availableNames(draft: Draft, id: string): AvailableName[] {
  return draft.entries
    .filter((entry) => entry.id !== id)
    .flatMap(({ field }) => {
      const label = field.label || field.key;
      const columns = field.type === "lineItems" ? field.columns : [];
      return [
        { name: field.key, label },
        ...columns.map((column) => ({
          name: `${field.key}.${column.key}`,
          label: `${label}: ${column.label || column.key}`,
        })),
      ];
    });
}
