import { isTagged, type Value, type Variables } from "@/contracts/value";
import { inputKey, readInput, type TestInput } from "./test-input";

/** The inputs as typed, entries put together again, and what could not be read, by key. */
export function gatherValues(
  inputs: readonly TestInput[],
  typed: Readonly<Record<string, string>>,
  now: string,
): { values: Variables; faults: Record<string, string> } {
  const values = new Map<string, Value>();
  const faults: Record<string, string> = {};
  for (const input of inputs) {
    const key = inputKey(input);
    const read = readInput(input, typed[key] ?? "", now);
    if (!read.ok) faults[key] = read.message;
    else {
      const [name = "", ...inner] = input.path;
      values.set(name, withEntry(values.get(name) ?? null, inner, read.value));
    }
  }
  const whole = [...values].map(([name, value]) => [name, orNull(value)]);
  return { values: Object.fromEntries(whole), faults };
}

function withEntry(whole: Value, [key, ...inner]: readonly string[], value: Value): Value {
  if (key === undefined) return value;
  const entries: Record<string, Value> = isContext(whole) ? whole : {};
  return { ...entries, [key]: withEntry(entries[key] ?? null, inner, value) };
}

/** A structure of which nothing was typed is null; of another one every entry is there, as its type wants it. */
function orNull(value: Value): Value {
  if (!isContext(value)) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, orNull(entry)] as const);
  return entries.every(([, entry]) => entry === null) ? null : Object.fromEntries(entries);
}

function isContext(value: Value): value is { [key: string]: Value } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isTagged(value);
}
