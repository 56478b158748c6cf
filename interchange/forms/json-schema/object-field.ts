import { optionsFrom } from "./choice-from-schema";
import type { FieldContext, Settings } from "./field-context";
import { hintIn } from "./field-hint";
import { below, entriesIn, own, type SchemaNode, textIn } from "./schema-node";

/** An object that is one question: two days, or several questions on one scale. Null: its parts are fields of their own. */
export function objectField(node: SchemaNode, context: FieldContext): Settings | null {
  if (isDateRange(node)) return { type: "dateRange" };
  return matrixFrom(node, context);
}

function isDateRange({ schema }: SchemaNode): boolean {
  const parts = new Map(entriesIn(schema, "properties"));
  const isDay = (name: string) => {
    const part = parts.get(name);
    return typeof part === "object" && part !== null && textIn({ ...part }, "format") === "date";
  };
  return parts.size === 2 && isDay("from") && isDay("to");
}

const MOST_QUESTIONS = 50;
const MOST_ANSWERS = 11;

/** Two properties or more that name the same values, in the same order. */
function matrixFrom({ schema, pointer }: SchemaNode, { resolver, account }: FieldContext): Settings | null {
  const entries = entriesIn(schema, "properties");
  const isHinted = hintIn(schema)?.type === "matrix";
  if ((entries.length < 2 && !isHinted) || entries.length > MOST_QUESTIONS) return null;
  let scale: string | undefined;
  const rows: { key: string; label: string }[] = [];
  let options: unknown;
  for (const [name, part] of entries) {
    const namesValues =
      typeof part === "object" && part !== null && (own({ ...part }, "enum") ?? own({ ...part }, "oneOf"));
    if (!namesValues) return null;
    const node = resolver.resolve(part, below(pointer, "properties", name));
    const answers = node === null ? null : optionsFrom(node, account);
    if (node === null || answers === null || answers.length < 2 || answers.length > MOST_ANSWERS) return null;
    const said = JSON.stringify(answers);
    scale ??= said;
    if (said !== scale) return null;
    options = answers;
    rows.push({ key: name, label: (textIn(node.schema, "title") ?? name).slice(0, 200) });
  }
  if (!isHinted) account.mapped("Questions with the same answers become one matrix.", pointer);
  return options === undefined ? null : { type: "matrix", rows, scale: options };
}
