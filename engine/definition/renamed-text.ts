/**
 * Puts new ids in the place of old ones, wherever a text is an id or an expression uses one (`task1.outcome`). Names and
 * other prose stay.
 */
export function renamedText(ids: ReadonlyMap<string, string>): <Part>(part: Part) => Part {
  const inText = (text: string) =>
    ids.get(text) ??
    text.replaceAll(/\b[A-Za-z_]\w*(?=\.\w)/g, (word, at: number) =>
      text[at - 1] === "." ? word : (ids.get(word) ?? word),
    );
  const rename = (part: unknown): unknown => {
    if (typeof part === "string") return inText(part);
    if (Array.isArray(part)) return part.map(rename);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, prose.has(key) ? value : rename(value)]),
    );
  };
  return <Part>(part: Part) => rename(part) as Part;
}

const prose: ReadonlySet<string> = new Set(["name", "documentation", "type", "label"]);
