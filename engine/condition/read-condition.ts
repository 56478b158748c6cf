import { type Condition, comparableWith, type Sentence, writeSentence } from "./condition";
import { readLiteral } from "./literal";
import { operators, operatorsByKind } from "./operators";
import type { Subject, SubjectKind } from "./subject";

const PATH = "[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*";
const TEXT = '"(?:[^"\\\\]|\\\\.)*"';
/** What a sentence is about stands first, or first in the functions that sentences use. */
const subjectPattern = new RegExp(
  `^(?:not\\(\\s*)?(?:(?:list contains|contains|starts with|count)\\(\\s*)?(${PATH})`,
);
/** What it is compared with stands last. */
const valuePattern = new RegExp(
  `(${TEXT}|(?:date|time)\\(\\s*${TEXT}\\s*\\)|-?\\d+(?:\\.\\d+)?|${PATH})[\\s)]*$`,
  "s",
);
const tokenPattern = new RegExp(`${TEXT}|[()[\\]{}]|[\\w.]+`, "gs");

/**
 * The sentences that an expression says; null when it says more than sentences can. The proof that a sentence is right is
 * that it writes the same text again, but for space.
 */
export function readCondition(source: string, subjects: readonly Subject[]): Condition | null {
  const text = source.trim();
  if (text === "") return { match: "all", sentences: [] };
  const { parts, connectives } = split(text);
  if (connectives.size > 1) return null;
  const sentences = parts.map((part) => readSentence(part, subjects));
  if (!sentences.every((sentence) => sentence !== null)) return null;
  return { match: connectives.has("or") ? "any" : "all", sentences };
}

/** Parts between connectives that stand outside of texts and brackets. */
function split(source: string): { parts: string[]; connectives: Set<string> } {
  const parts: string[] = [];
  const connectives = new Set<string>();
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of source.matchAll(tokenPattern)) {
    if ("([{".includes(token)) depth += 1;
    else if (")]}".includes(token)) depth -= 1;
    else if ((token === "and" || token === "or") && depth === 0) {
      connectives.add(token);
      parts.push(source.slice(start, index).trim());
      start = index + token.length;
    }
  }
  return { parts: [...parts, source.slice(start).trim()], connectives };
}

/** Of what is not known, or not any more, the kind is told by what it is compared with. */
const guesses: readonly SubjectKind[] = ["other", "date", "time", "yesNo", "text", "list"];

function readSentence(source: string, subjects: readonly Subject[]): Sentence | null {
  const path = subjectPattern.exec(source)?.[1];
  if (path === undefined) return null;
  const subject = subjects.find((candidate) => candidate.path === path);
  const kinds = subject === undefined || subject.kind === "other" ? guesses : [subject.kind];
  for (const kind of kinds) {
    const found = readAs(source, { label: path, ...subject, path, kind }, subjects);
    if (found) return found;
  }
  return null;
}

function readAs(source: string, subject: Subject, subjects: readonly Subject[]): Sentence | null {
  const { path, kind } = subject;
  const value = valuePattern.exec(source)?.[1] ?? "";
  const literal = readLiteral(value, kind);
  const says = (sentence: Sentence) => {
    const written = writeSentence(sentence);
    return written !== null && withoutSpace(written) === withoutSpace(source);
  };
  for (const operator of operatorsByKind[kind]) {
    const bare = { subject: path, kind, operator, value: "" } as const;
    if (!operators[operator].takesValue) {
      if (says(bare)) return bare;
      continue;
    }
    if (literal !== null && says({ ...bare, value: literal })) return { ...bare, value: literal };
    const compared = { ...bare, value, withField: true } as const;
    const isField = comparableWith(subject, operator, subjects).some((other) => other.path === value);
    if (isField && says(compared)) return compared;
  }
  return null;
}

/** Space between tokens carries no meaning; within texts it does. */
function withoutSpace(source: string): string {
  return source
    .replace(/"(?:[^"\\]|\\.)*"|\s+/gs, (match) => (match.startsWith('"') ? match : " "))
    .split(/("(?:[^"\\]|\\.)*")/s)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\s*([=<>!(),])\s*/g, "$1")))
    .join("");
}
