/**
 * What a JSON Schema refuses that an earlier one took, for the keywords that fields write: the schemas say the same thing of what
 * may be sent as the fields do, whatever their types are called.
 */
import type { Value, Variables } from "@/contracts/value";

/** Options are named up to here; of more the number is said. */
const MOST_NAMED = 5;

/** Each without a subject: "has to be a number, it was text". Empty where all that was taken is still taken. */
export function narrowedSchema(before: Variables, after: Variables): string[] {
  const kind = narrowedKind(before, after);
  if (kind !== null) return [kind];
  return [
    ...narrowedOptions(before, after),
    ...narrowedLimits(before, after),
    ...narrowedFormat(before, after),
    ...narrowedParts(before, after),
  ];
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object with parts",
};

/** The type of what may be sent; null where it may be anything. */
function typeOf(schema: Variables): string | null {
  if (typeof schema.type === "string") return schema.type;
  return Array.isArray(schema.enum) ? "string" : null;
}

function narrowedKind(before: Variables, after: Variables): string | null {
  const [was, is] = [typeOf(before), typeOf(after)];
  if (is === null || was === is || (was === "integer" && is === "number")) return null;
  const earlier = was === null ? "anything" : (typeWords[was] ?? was);
  return `has to be ${typeWords[is] ?? is}, it was ${earlier}`;
}

function narrowedOptions({ enum: before }: Variables, { enum: after }: Variables): string[] {
  if (!Array.isArray(after)) return [];
  if (!Array.isArray(before)) return ["takes only what is among its options now"];
  const gone = before.filter((option) => !after.includes(option)).map((option) => `“${String(option)}”`);
  if (gone.length === 0) return [];
  const named = gone.slice(0, MOST_NAMED).join(", ");
  const rest = gone.length - MOST_NAMED;
  return [`does not take ${rest > 0 ? `${named} and ${rest} more` : named} any more`];
}

const limits: readonly { key: string; isNarrower: (was: number, is: number) => boolean; words: string }[] = [
  { key: "minimum", isNarrower: (was, is) => is > was, words: "has to be at least" },
  { key: "maximum", isNarrower: (was, is) => is < was, words: "may be at most" },
  { key: "maxLength", isNarrower: (was, is) => is < was, words: "may have so many characters at most:" },
  { key: "minItems", isNarrower: (was, is) => is > was, words: "needs so many entries at least:" },
  { key: "maxItems", isNarrower: (was, is) => is < was, words: "may have so many entries at most:" },
];

function narrowedLimits(before: Variables, after: Variables): string[] {
  return limits.flatMap(({ key, isNarrower, words }) => {
    const [was, is] = [before[key], after[key]];
    if (typeof is !== "number" || (typeof was === "number" && !isNarrower(was, is))) return [];
    return [`${words} ${is}`];
  });
}

function narrowedFormat(before: Variables, after: Variables): string[] {
  const changed = (key: string) => after[key] !== undefined && after[key] !== before[key];
  if (changed("format")) return [`has to be written as ${String(after.format)}`];
  return changed("pattern") ? ["has to be written in another way"] : [];
}

function narrowedParts(before: Variables, after: Variables): string[] {
  const [items, laterItems] = [schemaIn(before.items), schemaIn(after.items)];
  if (items !== null && laterItems !== null) return narrowedSchema(items, laterItems);
  const [parts, laterParts] = [schemaIn(before.properties), schemaIn(after.properties)];
  if (parts === null || laterParts === null) return [];
  const required = namesIn(after.required).filter((name) => !namesIn(before.required).includes(name));
  return [
    ...required.map((name) => `needs “${titleOf(laterParts, name)}”`),
    ...Object.keys(parts).flatMap((name) => {
      const [part, later] = [schemaIn(parts[name]), schemaIn(laterParts[name])];
      if (later === null) return [`has no “${titleOf(parts, name)}” any more`];
      return part === null
        ? []
        : narrowedSchema(part, later).map((said) => `“${titleOf(laterParts, name)}” ${said}`);
    }),
  ];
}

function schemaIn(value: Value | undefined): Variables | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value));
}
const namesIn = (value: Value | undefined) => (Array.isArray(value) ? value.map(String) : []);
const titleOf = (parts: Variables, name: string) => String(schemaIn(parts[name])?.title ?? name);
