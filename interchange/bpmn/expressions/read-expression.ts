import { compileExpression } from "@/engine/expression/compile-expression";
import type { XmlElement } from "../../xml/xml-node";
import type { Reading } from "../read/reading";
import { feelText } from "./feel-text";
import { juelToFeel } from "./juel-to-feel";

interface Origin {
  /** Where it stands. */
  element: XmlElement;
  /** What it is, for the report: `The condition`. */
  what: string;
}

/**
 * FEEL for an expression of another tool: `=…` is FEEL (Camunda 8), `${…}` is JUEL (Camunda 7, Flowable), anything else is
 * taken for FEEL. What cannot be read stays as it is, so that the checker shows it to whoever repairs the process.
 */
export function readExpression(text: string, { element, what }: Origin, reading: Reading): string {
  const source = text.trim();
  // The schema refuses it; nothing longer is worth translating.
  if (source.length > LONGEST) return source;
  if (source.startsWith("=")) return checked(source.slice(1).trim(), { element, what }, reading);
  const juel = feelOfJuel(source);
  if (juel !== undefined) {
    const level = juel === null ? "kept" : "mapped";
    const outcome = juel === null ? "has no counterpart in FEEL; write it anew" : `is now \`${juel}\``;
    reading.note(level, element, `${what} \`${source}\` ${outcome}.`);
    return juel ?? source;
  }
  if (isFeel(source)) return source;
  const feel = juelToFeel(source);
  if (feel === null || !isFeel(feel)) return checked(source, { element, what }, reading);
  reading.note("mapped", element, `${what} \`${source}\` is now \`${feel}\`.`);
  return feel;
}

const LONGEST = 4000;

/** The same where text without a mark means itself. */
export function readValue(text: string, origin: Origin, reading: Reading): string {
  if (text.length > LONGEST) return text;
  const isExpression = text.trim().startsWith("=") || /[$#]\{/.test(text);
  return isExpression ? readExpression(text, origin, reading) : feelText(text);
}

function checked(source: string, { element, what }: Origin, reading: Reading): string {
  if (!isFeel(source)) reading.note("kept", element, `${what} \`${source}\` is no FEEL; write it anew.`);
  return source;
}

const isFeel = (source: string) => source !== "" && compileExpression(source).ok;

/** Undefined: it is no JUEL; null: no translation. Text around `${…}` makes it a text. */
function feelOfJuel(source: string): string | null | undefined {
  if (!/[$#]\{/.test(source)) return undefined;
  const parts = source.split(/([$#]\{[^{}]*\})/).filter((part) => part !== "");
  if (parts.length > 50) return null;
  const feel = parts.map((part) => {
    if (!/^[$#]\{/.test(part)) return feelText(part);
    const inner = juelToFeel(part.slice(2, -1));
    return inner === null ? null : parts.length === 1 ? inner : `string(${inner})`;
  });
  if (feel.includes(null)) return null;
  const joined = feel.join(" + ");
  return isFeel(joined) ? joined : null;
}
