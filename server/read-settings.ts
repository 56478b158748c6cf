import type { z } from "zod";

type Source = Record<string, string | undefined>;

/** Checks an environment, in which empty means unset; throws one sentence per wrong variable, with its name. */
export function readSettings<Schema extends z.ZodObject>(schema: Schema, source: Source): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) {
    return result.data;
  }
  const sentences = new Map<string, string>();
  for (const { path, message } of result.error.issues) {
    const name = String(path[0]);
    if (!sentences.has(name)) {
      sentences.set(name, sentenceOf(name, given[name], message));
    }
  }
  throw new Error([...sentences.values()].join(" "));
}

function sentenceOf(name: string, value: string | undefined, message: string): string {
  if (value === undefined) {
    return `${name} is not set.`;
  }
  // An address may hold a password.
  return /_(URL|TOKEN)$/.test(name) ? `${name} ${message}.` : `${name} ${message}, not "${value}".`;
}
