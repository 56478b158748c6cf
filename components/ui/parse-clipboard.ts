/**
 * What a spreadsheet puts on the clipboard as text: rows by line break, cells by tab. A cell with a tab, a line break or
 * a quote in it stands in quotes, which are doubled inside; other quotes are text, as in `"Gold"`.
 */
export function parseClipboard(text: string): string[][] {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  const rows: string[][] = [[]];
  let rest = lines.endsWith("\n") ? lines.slice(0, -1) : lines;
  while (true) {
    const { cell, length } = readCell(rest);
    rows.at(-1)?.push(cell);
    const separator = rest[length];
    if (separator === undefined) return rows;
    if (separator === "\n") rows.push([]);
    rest = rest.slice(length + 1);
  }
}

function readCell(text: string): { cell: string; length: number } {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text);
  if (quoted?.[1] !== undefined && /["\t\n]/.test(quoted[1])) {
    return { cell: quoted[1].replaceAll('""', '"').replaceAll("\n", " "), length: quoted[0].length };
  }
  const end = text.search(/[\t\n]/);
  const length = end < 0 ? text.length : end;
  return { cell: text.slice(0, length).trim(), length };
}
