import { z } from "zod";

/**
 * A process value: JSON, plus what JSON lacks written as a tagged object. Numbers are plain JSON numbers as long
 * as a double carries them exactly to 15 digits; beyond that they are tagged.
 */
export type Value = null | boolean | number | string | TaggedValue | Value[] | { [key: string]: Value };

/** A value that JSON has no literal for; `lexical` is its FEEL / XML Schema text (DMN 1.5, 10.3.2.3). */
export type TaggedValue = { "@type": TaggedType; lexical: string };

/** DMN 1.5 types that JSON has no literal for. */
export const taggedTypes = ["number", "date", "time", "dateTime", "duration"] as const;
export type TaggedType = (typeof taggedTypes)[number];

/** Process data by name: submitted fields, set values, results of tasks and calls. */
export type Variables = Record<string, Value>;

/** Deeper nesting than any form or system needs; what walks values may then recurse. */
const MAX_DEPTH = 100;

/** Why something is no process value, as a sentence; null when it is one. A loop, since a sender decides how deep it goes. */
export function valueFault(input: unknown): string | null {
  const open = [{ part: input, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, depth } = next;
    if (part === null || typeof part === "string" || typeof part === "boolean") continue;
    if (typeof part === "number" && Number.isFinite(part)) continue;
    if (!isContainer(part))
      return "Use JSON values only: text, numbers, true, false, null, lists and objects.";
    if (depth >= MAX_DEPTH) return `Values may be nested ${MAX_DEPTH} deep at most.`;
    // JavaScript would read it as the object's prototype and not as a name.
    if (Object.hasOwn(part, "__proto__")) return 'The name "__proto__" cannot be used.';
    for (const inner of Object.values(part)) open.push({ part: inner, depth: depth + 1 });
  }
  return null;
}

function isContainer(part: unknown): part is object {
  if (typeof part !== "object" || part === null) return false;
  const prototype: unknown = Object.getPrototypeOf(part);
  return Array.isArray(part) || prototype === Object.prototype || prototype === null;
}

const explain = {
  error: ({ input }: { input?: unknown }) => valueFault(input) ?? "Send an object of values.",
};

/** What came from outside as a process value: JSON of bounded depth. */
export const ValueSchema: z.ZodType<Value> = z.custom<Value>((input) => valueFault(input) === null, explain);
/** Values by name, as a submission or the body of a delivery. */
export const VariablesSchema: z.ZodType<Variables> = z.custom<Variables>(
  (input) => isContainer(input) && !Array.isArray(input) && valueFault(input) === null,
  explain,
);

/** Whether a value is a tagged date, time, duration or long number. */
export function isTagged(value: Value | undefined): value is TaggedValue {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && typeof value["@type"] === "string"
  );
}

/** The value for systems and people outside: tagged values become their text. */
export function untagged(value: Value): Value {
  if (isTagged(value)) return value.lexical;
  if (Array.isArray(value)) return value.map(untagged);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, untagged(part)]));
  }
  return value;
}

/** Variables on their way out: the engine has made them, so nothing about them is refused any more. */
export const StoredVariablesSchema = z.custom<Variables>();
