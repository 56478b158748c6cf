/** The texts, numbers and words that a list of allowed values names, such as `"New", "Gold"`; none for ranges and tests. */
export function suggestedValues(allowedValues: string | undefined, typeRef: string | undefined): string[] {
  if (typeRef === "boolean") return ["true", "false"];
  const literal = /\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?)\s*(,|$)/y;
  const found: string[] = [];
  const text = allowedValues?.trim() ?? "";
  while (literal.lastIndex < text.length) {
    const [, value] = literal.exec(text) ?? [];
    if (value === undefined) return [];
    found.push(value);
  }
  return found;
}
