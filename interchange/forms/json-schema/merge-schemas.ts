import { entriesIn, isSchemaObject, listIn, own, type SchemaObject } from "./schema-node";

type Merge = (left: unknown, right: unknown) => unknown;

const both = (choose: (left: number, right: number) => number): Merge => {
  return (left, right) =>
    typeof left === "number" && typeof right === "number" ? choose(left, right) : left;
};

/** How a keyword that both sides have is made one; of any other the left one counts. */
const merges: Readonly<Record<string, Merge>> = {
  minimum: both(Math.max),
  exclusiveMinimum: both(Math.max),
  minLength: both(Math.max),
  minItems: both(Math.max),
  maximum: both(Math.min),
  exclusiveMaximum: both(Math.min),
  maxLength: both(Math.min),
  maxItems: both(Math.min),
  required: (left, right) => [...new Set([...asList(left), ...asList(right)])],
  enum: (left, right) => {
    const known = new Set(asList(right).map((value) => JSON.stringify(value)));
    return asList(left).filter((value) => known.has(JSON.stringify(value)));
  },
  type: (left, right) => {
    const right_ = new Set(asList(right));
    const kept = asList(left).flatMap((type) => {
      if (right_.has(type)) return [type];
      if (type === "number" && right_.has("integer")) return ["integer"];
      return type === "integer" && right_.has("number") ? ["integer"] : [];
    });
    return kept.length === 0 ? left : kept;
  },
  items: (left, right) => ({ allOf: [left, right] }),
  properties: (left, right) => mergeProperties(left, right),
};

const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** One schema that asks what both ask. */
export function mergeSchemas(left: SchemaObject, right: SchemaObject): SchemaObject {
  const merged = new Map(Object.entries(left));
  for (const [keyword, value] of Object.entries(right)) {
    const mine = merged.get(keyword);
    if (mine === undefined) merged.set(keyword, value);
    else if (Object.hasOwn(merges, keyword)) merged.set(keyword, merges[keyword]?.(mine, value) ?? mine);
  }
  return Object.fromEntries(merged);
}

function mergeProperties(left: unknown, right: unknown): unknown {
  if (!isSchemaObject(left) || !isSchemaObject(right)) return left;
  const merged = new Map(Object.entries(left));
  for (const [name, part] of Object.entries(right)) {
    const mine = merged.get(name);
    merged.set(name, mine === undefined ? part : { allOf: [mine, part] });
  }
  return Object.fromEntries(merged);
}

/** An alternative that only says "or nothing". */
const isNull = (part: unknown) => isSchemaObject(part) && own(part, "type") === "null";

/**
 * Alternatives (`anyOf`, `oneOf`) as one schema where they are only a way to say "or null"; the first of several that differ,
 * and how many were left.
 */
export function chooseAlternative(schema: SchemaObject): { schema: SchemaObject; left: number } {
  let chosen = schema;
  let left = 0;
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const alternatives = listIn(schema, keyword).filter((part) => !isNull(part));
    if (alternatives.length === 0 || alternatives.every(isConstant)) continue;
    const { [keyword]: _gone, ...rest } = chosen;
    const [first] = alternatives;
    chosen = isSchemaObject(first) ? { ...rest, allOf: [...listIn(rest, "allOf"), first] } : rest;
    left += alternatives.length - 1;
  }
  return { schema: chosen, left };
}

export const isConstant = (part: unknown) => isSchemaObject(part) && Object.hasOwn(part, "const");

/** Whether the schema is about an object with parts. */
export const hasProperties = (schema: SchemaObject) => entriesIn(schema, "properties").length > 0;
