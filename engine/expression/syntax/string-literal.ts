const escapePattern = /\\(?:u\{([0-9a-fA-F]{1,6})\}|U([0-9a-fA-F]{6})|u([0-9a-fA-F]{4})|(.))/gs;
const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", '"': '"', "'": "'", "\\": "\\" };

/** The text of a literal without its quotes (DMN 1.5, grammar rules 33 and 64). */
export function unquote(literal: string): string {
  return literal.slice(1, -1).replace(escapePattern, (whole, braced, long, short, single) => {
    const code = Number.parseInt(braced ?? long ?? short ?? "", 16);
    if (Number.isNaN(code)) return escapes[single] ?? whole;
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
