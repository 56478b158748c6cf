/**
 * A FEEL expression with one name replaced. Texts, comments, entries behind a dot and functions of the same name stay
 * as they are.
 */
export function renameInExpression(source: string, from: string, to: string): string {
  if (from === to || !source.includes(from)) return source;
  const token = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[\p{L}_][\p{L}\p{N}_]*/gu;
  return source.replace(token, (match, offset: number) => {
    if (match !== from) return match;
    const before = source.slice(0, offset).trimEnd();
    const after = source.slice(offset + match.length);
    const isEntry = before.endsWith(".") && !before.endsWith("..");
    const isFunction = /^\s*\(/.test(after) || /^\s+and\s+time\s*\(/.test(after);
    return isEntry || isFunction ? match : to;
  });
}
