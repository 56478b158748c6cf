/** Characters of a source to be written anew. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A part of a source (or all of it) with edits that do not overlap. */
export function edited(
  source: string,
  edits: readonly Edit[],
  within = { start: 0, end: source.length },
): string {
  const pieces: string[] = [];
  let at = within.start;
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start)) {
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  pieces.push(source.slice(at, within.end));
  return pieces.join("");
}
