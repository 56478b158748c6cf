/** Words of FEEL's grammar (DMN 1.5, 10.3.1.2) that cannot be names, and names that JavaScript objects own. */
const reserved = new Set([
  "and",
  "between",
  "else",
  "every",
  "external",
  "false",
  "for",
  "function",
  "if",
  "in",
  "instance",
  "item",
  "not",
  "null",
  "of",
  "or",
  "partial",
  "return",
  "satisfies",
  "some",
  "then",
  "true",
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/** Whether a field, element or variable cannot have this name. */
export function isReservedName(name: string): boolean {
  return reserved.has(name);
}
