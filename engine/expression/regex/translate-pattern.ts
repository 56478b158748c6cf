/**
 * XML Schema and XPath constructs that RE2 writes in another way: blocks (`\p{IsBasicLatin}`), name characters (`\i`,
 * `\c`), class subtraction (`[a-z-[aeiou]]`), the free-spacing flag `x`. Null for what XPath refuses or RE2 cannot do in
 * linear time (back-references).
 */
import { blockRange } from "./unicode-blocks";

const nameStart =
  "_:A-Za-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}\\x{37F}-\\x{1FFF}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}";
const nameCharacter = `${nameStart}\\-.0-9\\x{B7}\\x{300}-\\x{36F}\\x{203F}-\\x{2040}`;

const classEscapes: Record<string, string> = {
  d: "\\p{Nd}",
  D: "\\P{Nd}",
  s: "\\x20\\t\\n\\r",
  i: nameStart,
  c: nameCharacter,
};
const allowedEscapes = new Set("nrtdDsSwWpPiIcC\\|.?*+(){}[]-^$");

interface Cursor {
  text: string;
  at: number;
  /** Inside `[...]`. */
  inClass: boolean;
}

function property(cursor: Cursor): string | null {
  const match = /^\\([pP])\{(\^?[A-Za-z0-9_-]+)\}/.exec(cursor.text.slice(cursor.at));
  if (match === null) return null;
  cursor.at += match[0].length;
  const [, letter = "p", name = ""] = match;
  if (!name.startsWith("Is")) return `\\${letter}{${name}}`;
  const range = blockRange(name.slice(2));
  if (range === null || (cursor.inClass && letter === "P")) return null;
  if (cursor.inClass) return range;
  return letter === "p" ? `[${range}]` : `[^${range}]`;
}

function escaped(cursor: Cursor): string | null {
  const letter = cursor.text[cursor.at + 1] ?? "";
  if (!allowedEscapes.has(letter)) return null;
  if (letter === "p" || letter === "P") return property(cursor);
  cursor.at += 2;
  const positive = classEscapes[letter];
  if (positive !== undefined)
    return cursor.inClass || letter === "d" || letter === "D" ? positive : `[${positive}]`;
  const negative = classEscapes[letter.toLowerCase()];
  if (negative !== undefined && letter !== letter.toLowerCase())
    return cursor.inClass ? null : `[^${negative}]`;
  return `\\${letter}`;
}

function characterClass(cursor: Cursor): string | null {
  cursor.at += 1;
  let content = "";
  let negated = false;
  if (cursor.text[cursor.at] === "^") {
    negated = true;
    cursor.at += 1;
  }
  cursor.inClass = true;
  while (cursor.text[cursor.at] !== "]") {
    const character = cursor.text[cursor.at];
    if (character === undefined) return null;
    if (character === "[") return null;
    if (character === "-" && cursor.text[cursor.at + 1] === "[") return subtraction(cursor, negated, content);
    const part = character === "\\" ? escaped(cursor) : plain(cursor, character, content);
    if (part === null) return null;
    content += part;
  }
  cursor.inClass = false;
  cursor.at += 1;
  return content === "" ? null : `[${negated ? "^" : ""}${content}]`;
}

/** A hyphen between ranges is no range (XML Schema 1.0, F.1); one at an end is itself. */
function plain(cursor: Cursor, character: string, content: string): string | null {
  cursor.at += 1;
  if (character === "-") {
    const next = cursor.text[cursor.at];
    if (content === "" || next === "]") return "\\-";
    return /(?:^|[^\\])-.$/.test(content) ? null : "-";
  }
  return character;
}

/** `[A-[B]]`: a character of A that is not one of B, by listing what is left. */
function subtraction(cursor: Cursor, negated: boolean, content: string): string | null {
  cursor.at += 1;
  const inner = characterClass(cursor);
  if (inner === null || cursor.text[cursor.at] !== "]") return null;
  cursor.at += 1;
  cursor.inClass = false;
  return subtractClasses(`[${negated ? "^" : ""}${content}]`, inner);
}

/** Of classes of ASCII letters and digits; characters beyond ASCII are in a class all or none. Null for other classes. */
function subtractClasses(from: string, without: string): string | null {
  const simple = /^\[\^?(?:[A-Za-z0-9_](?:-[A-Za-z0-9])?)*\]$/;
  if (!simple.test(from) || !simple.test(without)) return null;
  const [left, right] = [membersOf(from), membersOf(without)];
  const members: string[] = [];
  for (let code = 0; code < 128; code += 1) {
    if (left(code) && !right(code)) members.push(`\\x{${code.toString(16)}}`);
  }
  const beyond = left(128) && !right(128) ? "\\x{80}-\\x{10FFFF}" : "";
  const all = members.join("") + beyond;
  return all === "" ? null : `[${all}]`;
}

function membersOf(simpleClass: string): (code: number) => boolean {
  const negated = simpleClass[1] === "^";
  const ranges = [...simpleClass.slice(negated ? 2 : 1, -1).matchAll(/(.)(?:-(.))?/g)].map(
    ([, low = "", high = low]) => ({
      low: low.charCodeAt(0),
      high: high.charCodeAt(0),
    }),
  );
  return (code) => ranges.some(({ low, high }) => code >= low && code <= high) !== negated;
}

function nextPart(cursor: Cursor, flags: string): string | null {
  const character = cursor.text[cursor.at] ?? "";
  if (character === "\\") return escaped(cursor);
  if (character === "[") return characterClass(cursor);
  if (/^\(\?(?!:)/.test(cursor.text.slice(cursor.at, cursor.at + 3))) return null;
  cursor.at += 1;
  return character === "." && !flags.includes("s") ? "[^\\n\\r]" : character;
}

/** The pattern for RE2, or null. */
export function translatePattern(source: string, flags: string): string | null {
  const cursor: Cursor = {
    text: flags.includes("x") ? withoutSpaces(source) : source,
    at: 0,
    inClass: false,
  };
  let result = "";
  while (cursor.at < cursor.text.length) {
    const part = nextPart(cursor, flags);
    if (part === null) return null;
    result += part;
  }
  return result;
}

/** Flag `x`: white space outside of classes is not part of the pattern. */
function withoutSpaces(source: string): string {
  let depth = 0;
  let result = "";
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index] ?? "";
    if (!result.endsWith("\\")) depth += Number(character === "[") - Number(character === "]");
    if (depth > 0 || !/[\t\n\r ]/.test(character)) result += character;
  }
  return result;
}
