/** A part of a JSON Schema and where it stands. Everything in it may be anything: others have written it. */
export interface SchemaNode {
  schema: SchemaObject;
  pointer: string;
}

export type SchemaObject = Readonly<Record<string, unknown>>;

export function isSchemaObject(value: unknown): value is SchemaObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const textIn = (schema: SchemaObject, keyword: string): string | undefined => {
  const value = own(schema, keyword);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
};

export const numberIn = (schema: SchemaObject, keyword: string): number | undefined => {
  const value = own(schema, keyword);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};

/** A whole number from 0. */
export const countIn = (schema: SchemaObject, keyword: string): number | undefined => {
  const value = numberIn(schema, keyword);
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
};

export const listIn = (schema: SchemaObject, keyword: string): readonly unknown[] => {
  const value = own(schema, keyword);
  return Array.isArray(value) ? value : [];
};

/** Entries by name, also by names that JavaScript's objects have of their own. */
export const entriesIn = (schema: SchemaObject, keyword: string): [string, unknown][] => {
  const value = own(schema, keyword);
  return isSchemaObject(value) ? Object.entries(value) : [];
};

export const own = (schema: SchemaObject, keyword: string): unknown =>
  Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;

/** A reference token of a JSON pointer (RFC 6901). */
export const pointerToken = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");

export const below = (pointer: string, ...names: (string | number)[]) =>
  names.reduce<string>((path, name) => `${path}/${pointerToken(String(name))}`, pointer);
