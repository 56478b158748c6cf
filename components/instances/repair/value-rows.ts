import { type Value, ValueSchema, type Variables } from "@/contracts/value";

/** One value being typed: a name, and text that is JSON or else just text. */
export type ValueRow = { name: string; text: string };

/** What the rows say; undefined while one of them is not finished. Empty rows count as absent. */
export function readValueRows(rows: readonly ValueRow[]): Variables | undefined {
  const used = rows.filter(({ name, text }) => name.trim() !== "" || text.trim() !== "");
  if (used.some(({ name }) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name.trim()))) return undefined;
  return Object.fromEntries(used.map(({ name, text }) => [name.trim(), readValue(text)]));
}

/** `12`, `true`, `[1, 2]` and `{"a": 1}` are what they look like in JSON, everything else is text. */
export function readValue(text: string): Value {
  try {
    const parsed = ValueSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : text;
  } catch {
    return text;
  }
}

/** A value as it is typed. */
export function valueText(value: Value): string {
  if (typeof value !== "string") return JSON.stringify(value);
  return readValue(value) === value ? value : JSON.stringify(value);
}
