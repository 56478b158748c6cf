import type { FormAccount } from "../form-account";
import { own, type SchemaNode, type SchemaObject } from "./schema-node";

/** Keywords that say what type is meant where none is named. */
const telling: readonly (readonly [string, readonly string[]])[] = [
  ["object", ["properties", "additionalProperties", "minProperties"]],
  ["array", ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"]],
  ["string", ["format", "pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"]],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
];

/** The one type that is asked for, "null" aside; undefined where anything is allowed. */
export function typeOf({ schema, pointer }: SchemaNode, account: FormAccount): string | undefined {
  const types = typesOf(schema);
  const [only, ...others] = types;
  if (only === undefined)
    return telling.find(([, words]) => words.some((word) => Object.hasOwn(schema, word)))?.[0];
  if (others.length === 0) return only;
  if (types.every((type) => type === "number" || type === "integer")) return "number";
  account.mapped(`It may be ${types.join(" or ")}; it becomes text.`, pointer);
  return "string";
}

function typesOf(schema: SchemaObject): string[] {
  const named = own(schema, "type");
  const types = (Array.isArray(named) ? named : [named]).filter((type) => typeof type === "string");
  const asked = types.filter((type) => type !== "null");
  return asked.length === 0 && types.length > 0 ? ["null"] : [...new Set(asked)];
}
