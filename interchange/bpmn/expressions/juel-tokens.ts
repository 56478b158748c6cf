export type JuelToken =
  | { kind: "name" | "operator"; text: string }
  /** Text as meant; numbers as written. */
  | { kind: "string" | "number"; text: string };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([\p{L}_$][\p{L}\p{N}_$]*)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(==|!=|<=|>=|&&|\|\||[<>!+\-*/%?:.,()[\]]))/uy;

const WORDS: Readonly<Record<string, string>> = {
  eq: "==",
  ne: "!=",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
  and: "&&",
  or: "||",
  not: "!",
  div: "/",
  mod: "%",
};

/** The tokens of a JUEL expression without its ${ }; null when it has others. */
export function juelTokens(source: string): JuelToken[] | null {
  const tokens: JuelToken[] = [];
  const end = source.trimEnd().length;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(source);
    if (!found) return null;
    const [, number, name, single, double, operator] = found;
    const text = single ?? double;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (text !== undefined) tokens.push({ kind: "string", text: text.replace(/\\(.)/gs, "$1") });
    else if (name !== undefined) tokens.push(wordToken(name));
    else tokens.push({ kind: "operator", text: operator ?? "" });
  }
  return tokens;
}

function wordToken(name: string): JuelToken {
  const operator = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
  return operator === undefined ? { kind: "name", text: name } : { kind: "operator", text: operator };
}
