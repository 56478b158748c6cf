import type { Field, FieldType, FormDefinition } from "@/contracts/form";
import { holdsValue } from "@/engine/form/holds-value";

/** A page of a form: its own field, if it has one, and all that stands on it. */
export type FormPage = { key: string | null; label: string; fields: readonly Field[] };

/** The form page by page. What stands before the first page field is a page of the form's own name. */
export function pagesOf({ title, fields }: FormDefinition): FormPage[] {
  const pages: { key: string | null; label: string; fields: Field[] }[] = [];
  for (const field of fields) {
    const last = pages.at(-1);
    if (field.type === "page")
      pages.push({ key: field.key, label: field.label || field.key, fields: [field] });
    else if (last) last.fields.push(field);
    else pages.push({ key: null, label: title || "Start", fields: [field] });
  }
  return pages;
}

/** What makes no page by itself. */
const beside: ReadonlySet<FieldType> = new Set(["page", "section", "hidden"]);

/** Pages on which somebody can see something, by their place; pages of one that is all to be read are shown as one. */
export function pagesToFill(
  pages: readonly FormPage[],
  look: (field: Field) => { visible: boolean; readOnly: boolean },
): number[] {
  if (pages.length < 2) return [];
  const seen = pages.flatMap(({ fields }, index) => {
    const inSight = fields.filter((field) => !beside.has(field.type) && look(field).visible);
    if (inSight.length === 0) return [];
    const isOpen = inSight.some((field) => isQuestion(field) && !look(field).readOnly);
    return [{ index, isOpen }];
  });
  return seen.filter(({ isOpen }) => isOpen).length < 2 ? [] : seen.map(({ index }) => index);
}

function isQuestion(field: Field): boolean {
  return holdsValue(field) && field.type !== "calculated";
}
