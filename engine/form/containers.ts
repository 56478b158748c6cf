import type { Field } from "@/contracts/form";

/**
 * What holds each field: a page everything up to the next page, a section everything up to the next section or page. Outermost
 * first; a section stands in its page.
 */
export function containersOf(fields: readonly Field[]): ReadonlyMap<Field, readonly string[]> {
  const containers = new Map<Field, readonly string[]>();
  let page: readonly string[] = [];
  let section: readonly string[] = [];
  for (const field of fields) {
    if (field.type === "page") {
      page = [field.key];
      section = [];
      containers.set(field, []);
    } else if (field.type === "section") {
      section = [field.key];
      containers.set(field, page);
    } else {
      containers.set(field, [...page, ...section]);
    }
  }
  return containers;
}
