import type { FormDefinition } from "@/contracts/form";
import type { InnerErrors } from "./field-view";

/** By path (`supplier`, `items[2].quantity`): one sentence, or several as servers send them. */
export type PathErrors = Readonly<Record<string, string | readonly string[]>>;

/** The key of the field that a path leads into. */
export function fieldKeyOf(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path;
}

/** `items.2.quantity`, as servers may write it, in the form's own way: `items[2].quantity`. */
export function formPath(path: string): string {
  return path.replace(/\.(\d+)(?=\.|$)/g, "[$1]");
}

export type FieldErrorSet = { own?: string; inner: InnerErrors };

/** Errors sorted to their fields; where server and browser speak of the same place, the later source wins. */
export function errorsByField(...sources: readonly PathErrors[]): Map<string, FieldErrorSet> {
  const sets = new Map<string, { own?: string; inner: Record<string, string> }>();
  for (const source of sources) {
    for (const [sent, said] of Object.entries(source)) {
      const path = formPath(sent);
      const message = typeof said === "string" ? said : said.join(" ");
      const key = fieldKeyOf(path);
      const set = sets.get(key) ?? { inner: {} };
      if (path === key) set.own = message;
      else set.inner[path.slice(key.length)] = message;
      sets.set(key, set);
    }
  }
  return sets;
}

export type SummaryLine = { key: string; message: string };

/** One line per complaint, in the order of the form; complaints about no field of it come first. */
export function errorSummary(
  definition: FormDefinition,
  errors: ReadonlyMap<string, FieldErrorSet>,
): SummaryLine[] {
  const order = new Map(definition.fields.map((field, index) => [field.key, index]));
  return [...errors]
    .sort(([left], [right]) => (order.get(left) ?? -1) - (order.get(right) ?? -1))
    .flatMap(([key, { own, inner }]) =>
      [...(own ? [own] : []), ...Object.values(inner)].map((message) => ({ key, message })),
    );
}
