import { FormRefusal } from "./form-refusal";

/** Deeper than any schema that people wrote; what walks the document may then recurse. */
const MOST_DEPTH = 256;

/** A JSON text as a value; refuses with the line and column where it goes wrong. */
export function readJson(text: string): unknown {
  const excess = tooDeepAt(text);
  if (excess !== null) {
    throw new FormRefusal(
      `Lists and objects may stand ${MOST_DEPTH} deep in each other.`,
      placeAt(text, excess),
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    const at = positionOf(said, text);
    const what = at === null ? "" : ` ${whatStands(text, at)}`;
    throw new FormRefusal(`This is no JSON.${what}`, at === null ? {} : placeAt(text, at));
  }
}

/** Index of the bracket that goes too deep; a loop, since the parser is asked only afterwards. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at);
    else if (sign === BRACE || sign === BRACKET) {
      depth += 1;
      if (depth > MOST_DEPTH) return at;
    } else if (sign === BRACE_END || sign === BRACKET_END) depth -= 1;
  }
  return null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const BRACE = 0x7b;
const BRACE_END = 0x7d;

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) {
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  }
  return at;
}

/** V8 tells an index or quotes what stands around it. */
function positionOf(said: string, text: string): number | null {
  const index = /at position (\d+)/.exec(said)?.[1];
  if (index !== undefined) return Number(index);
  if (/end of JSON/.test(said)) return text.length;
  const around = /\.\.\."(.+)"\.\.\. is not valid JSON/s.exec(said)?.[1];
  const found = around === undefined ? -1 : text.indexOf(around);
  if (found >= 0) return found + Math.min(10, around?.length ?? 0);
  const sign = /Unexpected token '?(.)/su.exec(said)?.[1];
  const first = sign === undefined ? -1 : text.indexOf(sign);
  return first < 0 ? null : first;
}

function whatStands(text: string, at: number): string {
  if (at >= text.length) return "It ends before it is complete.";
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return /[\p{Cc}\s]/u.test(sign) ? "Something is missing here." : `“${sign}” is not expected here.`;
}

function placeAt(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  return { line, column: at - before.lastIndexOf("\n") };
}
