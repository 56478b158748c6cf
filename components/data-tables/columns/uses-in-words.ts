import type { DataTableDetails } from "@/server/features/data-tables/get-data-table.schema";
import type { ColumnDraft } from "./column-draft";

/** Which processes and forms use a column that is to go or to become another type; null when none does. */
export function usesInWords(
  { shape, usedBy }: DataTableDetails,
  drafts: readonly ColumnDraft[],
): string | null {
  const touched = shape.columns.filter((column) => {
    const draft = drafts.find(({ key, isNew }) => key === column.key && !isNew);
    return draft === undefined || draft.type !== column.type || (draft.required && !column.required);
  });
  const sentences = touched.flatMap(({ key, label }) => {
    const names = usedBy.filter(({ columns }) => columns.includes(key)).map(({ name }) => `“${name}”`);
    return names.length === 0 ? [] : [`“${label}” is used by ${names.join(", ")}.`];
  });
  if (sentences.length === 0) return null;
  return `${sentences.join(" ")} Steps and lookups there may fail when you save.`;
}
