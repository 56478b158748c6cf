import type { FormAccount } from "../form-account";
import type { FormInFile } from "../form-in-file";
import { FormRefusal } from "../form-refusal";
import { SchemaForm } from "./form-from-schema";
import { hasProperties } from "./merge-schemas";
import { noteUnread } from "./note-unread";
import { type Resolved, SchemaResolver } from "./resolve-schema";
import { entriesIn, isSchemaObject, own, textIn } from "./schema-node";

/** A file of definitions only offers each object among them; nobody chooses from more. */
const MOST_FORMS = 200;

/** JSON Schema, draft 2020-12 and what older drafts say alike, as a form: that of the root, or those of its definitions. */
export function readJsonSchema(root: unknown, name: string, account: FormAccount): FormInFile[] {
  if (!isSchemaObject(root))
    throw new FormRefusal("A JSON Schema is an object. This file holds something else.");
  const resolver = new SchemaResolver(root, account);
  const top = resolver.resolve(root, "", { targets: new Set([root]) });
  if (top !== null && hasProperties(top.schema)) {
    noteUnread(top, textIn(top.schema, "title") ?? name, account);
    return [{ id: "root", definition: new SchemaForm(resolver, account).read(top, name) }];
  }
  if (own(root, "type") === "array") {
    const rows = {
      schema: { properties: { rows: root }, title: textIn(root, "title") ?? name },
      pointer: "",
      trail: { targets: new Set() },
    };
    account.mapped("A list at the top becomes a table in the form.", "");
    return [{ id: "root", definition: new SchemaForm(resolver, account).read(rows, name) }];
  }
  const forms = definitionsOf(root, resolver).slice(0, MOST_FORMS);
  if (forms.length === 0) {
    throw new FormRefusal(
      "There is nothing to ask in this file: a JSON Schema for a form is an object with “properties”.",
    );
  }
  return forms.map(({ node, id }) => ({ id, definition: new SchemaForm(resolver, account).read(node, id) }));
}

/** `$defs` and its older name; in OpenAPI documents the schemas of the components. */
function definitionsOf(root: Readonly<Record<string, unknown>>, resolver: SchemaResolver) {
  const components = own(root, "components");
  const named = [
    ...entriesIn(root, "$defs").map(([id, part]) => ({ id, part, pointer: `/$defs/${id}` })),
    ...entriesIn(root, "definitions").map(([id, part]) => ({ id, part, pointer: `/definitions/${id}` })),
    ...(isSchemaObject(components) ? entriesIn(components, "schemas") : []).map(([id, part]) => ({
      id,
      part,
      pointer: `/components/schemas/${id}`,
    })),
  ];
  return named.flatMap(({ id, part, pointer }): { id: string; node: Resolved }[] => {
    const node = resolver.resolve(part, pointer, { targets: new Set([part]) });
    return node !== null && hasProperties(node.schema) ? [{ id, node }] : [];
  });
}
