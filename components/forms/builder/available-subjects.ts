import type { Insertable } from "@/components/expressions/expression-place";
import { kindOfField, type Subject } from "@/engine/condition/subject";
import { fieldRegistry } from "@/engine/form/fields/registry";
import { holdsValue } from "@/engine/form/holds-value";
import type { Draft } from "./draft";

/** What a field's condition can be about: the other fields, and the parts of those that have parts. */
export function subjectsOf(draft: Draft, id: string): Subject[] {
  return draft.entries
    .filter((entry) => entry.id !== id && holdsValue(entry.field))
    .flatMap(({ field }) => {
      const label = field.label || field.key;
      const own = { path: field.key, label, type: field.type };
      const parts = fieldRegistry[field.type].parts?.(field) ?? [];
      return [
        { ...own, ...("options" in field ? { options: field.options } : {}) },
        ...parts.map(({ name, label: part, ...about }) => ({
          ...about,
          path: `${field.key}.${name}`,
          label: `${label}: ${part}`,
        })),
      ];
    })
    .flatMap(({ type, ...about }) => {
      const kind = kindOfField(type);
      return kind === null ? [] : [{ ...about, kind }];
    });
}

/** What an expression of a field can name: the other fields, and the columns of line items as lists. */
export function availableNames(draft: Draft, id: string): Insertable[] {
  return draft.entries
    .filter((entry) => entry.id !== id && holdsValue(entry.field))
    .flatMap(({ field }) => {
      const label = field.label || field.key;
      const columns = field.type === "lineItems" ? field.columns : [];
      const parts = fieldRegistry[field.type].parts?.(field) ?? [];
      return [
        { path: field.key, label },
        ...columns.map((column) => ({
          path: `${field.key}.${column.key}`,
          label: `${label}: ${column.label || column.key}`,
        })),
        ...parts.map((part) => ({ path: `${field.key}.${part.name}`, label: `${label}: ${part.label}` })),
      ];
    });
}
