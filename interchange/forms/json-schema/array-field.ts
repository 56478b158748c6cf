import { FieldKeys, labelFromName } from "../field-keys";
import type { FormAccount } from "../form-account";
import { optionsFrom } from "./choice-from-schema";
import type { FieldContext, Settings } from "./field-context";
import { hintIn } from "./field-hint";
import { chooseAlternative, hasProperties } from "./merge-schemas";
import type { Resolved } from "./resolve-schema";
import { below, countIn, entriesIn, listIn, own, type SchemaNode, textIn } from "./schema-node";
import { typeOf } from "./type-of-schema";

const MOST_COLUMNS = 20;
const MOST_ROWS = 500;
const MOST_FILES = 20;

/** A list: of options, of files, or of rows with columns. */
export function arrayField(node: SchemaNode, context: FieldContext): Settings | null {
  const { schema, pointer } = node;
  const { account, base } = context;
  const items = itemsOf(node, context);
  if (items === null) return null;
  const options = optionsFrom(items, account);
  if (options !== null) return { type: "multiChoice", options };
  const maxItems = countIn(schema, "maxItems");
  const hint = hintIn(schema)?.type;
  if (hint === "file" || hint === "image" || looksLikeFiles(items)) {
    return { type: "file", maxFiles: Math.min(Math.max(maxItems ?? 5, 1), MOST_FILES) };
  }
  const columns = hasProperties(items.schema) ? columnsOf(items, context) : [loneColumn(items, account)];
  if (columns.length === 0) {
    account.ignored(`“${base.label}” is a list of which a form can ask nothing.`, pointer);
    return null;
  }
  const minItems = countIn(schema, "minItems");
  return {
    type: "lineItems",
    columns,
    ...(minItems === undefined ? {} : { minRows: Math.min(minItems, MOST_ROWS) }),
    ...(maxItems === undefined ? {} : { maxRows: Math.min(Math.max(maxItems, 1), MOST_ROWS) }),
  };
}

function itemsOf(
  { schema, pointer }: SchemaNode,
  { resolver, account, base }: FieldContext,
): Resolved | null {
  if (listIn(schema, "prefixItems").length > 0) {
    account.ignored(`“${base.label}” is a list whose places differ, which a form cannot ask.`, pointer);
    return null;
  }
  const first = resolver.resolve(own(schema, "items"), below(pointer, "items"));
  if (first === null) return null;
  const { schema: chosen, left } = chooseAlternative(first.schema);
  if (left > 0) account.ignored("Of several kinds of entries the first is taken.", first.pointer);
  return resolver.resolve(chosen, first.pointer, first.trail);
}

function looksLikeFiles({ schema }: SchemaNode): boolean {
  const names = new Set(entriesIn(schema, "properties").map(([name]) => name));
  const isUpload = textIn(schema, "contentEncoding") !== undefined || textIn(schema, "format") === "binary";
  return isUpload || (names.size === 4 && ["id", "name", "size", "type"].every((name) => names.has(name)));
}

type Column = Readonly<Record<string, unknown>>;

function loneColumn(items: Resolved, account: FormAccount): Column {
  account.mapped("A list of single values becomes a table with one column.", items.pointer);
  return (
    columnFrom(items, { key: "value", label: "Value", required: true }, account) ?? {
      key: "value",
      label: "Value",
      type: "text",
    }
  );
}

function columnsOf(items: Resolved, { resolver, account }: FieldContext): Column[] {
  const keys = new FieldKeys();
  const required = new Set(listIn(items.schema, "required"));
  const entries = entriesIn(items.schema, "properties");
  const columns = entries.slice(0, MOST_COLUMNS).flatMap(([name, part]) => {
    const pointer = below(items.pointer, "properties", name);
    const node = resolver.resolve(part, pointer, items.trail);
    if (node === null) return [];
    const label = (textIn(node.schema, "title") ?? labelFromName(name)).slice(0, 200);
    const column = columnFrom(node, { key: keys.take(name), label, required: required.has(name) }, account);
    return column === null ? [] : [column];
  });
  if (entries.length > MOST_COLUMNS) {
    const left = entries.length - MOST_COLUMNS;
    account.ignored(`A table can have ${MOST_COLUMNS} columns; ${left} are left out.`, items.pointer);
  }
  return columns;
}

type About = { key: string; label: string; required: boolean };

function columnFrom(node: SchemaNode, { required, ...about }: About, account: FormAccount): Column | null {
  const hint = hintIn(node.schema);
  if (hint?.type === "calculated") return { ...about, ...hint.settings, type: "calculated" };
  const { currency } = hint?.settings ?? {};
  if (hint?.type === "currency") return { ...about, type: "currency", required, currency: currency ?? "EUR" };
  const type = typeOf(node, account);
  if (type === "number" || type === "integer") return { ...about, type: "number", required };
  if (type === "object" || type === "array") {
    account.ignored(
      `“${about.label}” is ${type === "object" ? "an object" : "a list"} inside a row, which a table cannot hold.`,
      node.pointer,
    );
    return null;
  }
  const isPlain =
    type === "string" && textIn(node.schema, "format") === undefined && !Object.hasOwn(node.schema, "enum");
  if (!isPlain) account.mapped(`The column “${about.label}” becomes text.`, node.pointer);
  return { ...about, type: "text", required };
}
