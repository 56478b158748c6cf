import { fieldRegistry } from "@/engine/form/fields/registry";
import { holdsValue } from "@/engine/form/holds-value";
import type { Subject } from "../condition/conditions";
import type { AvailableName } from "../settings/available-names";
import type { Draft } from "./draft";

/** What a field's condition can be about: the other fields. */
export function subjectsOf(draft: Draft, id: string): Subject[] {
  return draft.entries
    .filter((entry) => entry.id !== id && holdsValue(entry.field))
    .flatMap(({ field }) => {
      const label = field.label || field.key;
      const own = { key: field.key, label, type: field.type };
      const parts = fieldRegistry[field.type].parts?.(field) ?? [];
      return [
        { ...own, ...("options" in field ? { options: field.options } : {}) },
        ...parts.map(({ name, label: part, ...about }) => ({
          ...about,
          key: `${field.key}.${name}`,
          label: `${label}: ${part}`,
        })),
      ];
    });
}

/** What an expression of a field can name: the other fields, and the columns of line items as lists. */
export function availableNames(draft: Draft, id: string): AvailableName[] {
  return draft.entries
    .filter((entry) => entry.id !== id && holdsValue(entry.field))
    .flatMap(({ field }) => {
      const label = field.label || field.key;
      const columns = field.type === "lineItems" ? field.columns : [];
      const parts = fieldRegistry[field.type].parts?.(field) ?? [];
      return [
        { name: field.key, label },
        ...columns.map((column) => ({
          name: `${field.key}.${column.key}`,
          label: `${label}: ${column.label || column.key}`,
        })),
        ...parts.map((part) => ({ name: `${field.key}.${part.name}`, label: `${label}: ${part.label}` })),
      ];
    });
}
