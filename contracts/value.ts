import { z } from "zod";

/**
 * A process value: JSON, plus what JSON lacks written as a tagged object. Numbers are plain JSON numbers as long
 * as a double carries them exactly to 15 digits; beyond that they are tagged.
 */
export type Value = null | boolean | number | string | TaggedValue | Value[] | { [key: string]: Value };

/** A value that JSON has no literal for; `lexical` is its FEEL / XML Schema text (DMN 1.5, 10.3.2.3). */
export type TaggedValue = { "@type": TaggedType; lexical: string };

export const taggedTypes = ["number", "date", "time", "dateTime", "duration"] as const;
export type TaggedType = (typeof taggedTypes)[number];

/** Process data by name: submitted fields, set values, results of tasks and calls. */
export type Variables = Record<string, Value>;

export const ValueSchema: z.ZodType<Value> = z.json();
export const VariablesSchema: z.ZodType<Variables> = z.record(z.string(), ValueSchema);

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
