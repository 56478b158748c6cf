/** CSV on its way out, by RFC 4180: lines end with CR LF, and no cell of text is one that a spreadsheet would calculate. */

/** An apostrophe before what a spreadsheet takes for a formula; figures and days that we write ourselves need none. */
export const guarded = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

/** One line without its end. Semicolons are quoted too, since some spreadsheets part cells at them. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(quoted).join(",");
}

const quoted = (text: string) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
