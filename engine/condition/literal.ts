/** Values as people type them into an input ("1000", "2026-12-24", "yes"), and the FEEL that stands for them. */
import { unquote } from "@/engine/expression/syntax/string-literal";
import type { SubjectKind } from "./subject";

const numberPattern = /^-?\d+(\.\d+)?$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^\d{2}:\d{2}(:\d{2})?$/;

const typed: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  "text",
  "prose",
  "number",
  "date",
  "time",
  "yesNo",
  "choice",
  "list",
  "other",
]);

/** Whether one value of the kind can be typed in an input of its own. */
export function canBeTyped(kind: SubjectKind): boolean {
  return typed.has(kind);
}

/** FEEL of what was typed; null while that does not say a value of the kind. */
export function writeLiteral(text: string, kind: SubjectKind): string | null {
  const trimmed = text.trim();
  switch (kind) {
    case "number":
      return numberPattern.test(trimmed) ? trimmed : null;
    case "date":
      return isDate(trimmed) ? `date("${trimmed}")` : null;
    case "time":
      return timePattern.test(trimmed) ? `time("${trimmed}")` : null;
    case "yesNo":
      return trimmed === "yes" || trimmed === "no" ? String(trimmed === "yes") : null;
    case "other":
      if (numberPattern.test(trimmed)) return trimmed;
      return trimmed === "" ? null : quote(text);
    default:
      return canBeTyped(kind) && trimmed !== "" ? quote(text) : null;
  }
}

/** What one would type for the FEEL; null where that cannot be typed. The proof is that it is written the same again. */
export function readLiteral(source: string, kind: SubjectKind): string | null {
  const text = typedText(source.trim());
  return text !== null && writeLiteral(text, kind) === source.trim() ? text : null;
}

function typedText(source: string): string | null {
  if (source === "true") return "yes";
  if (source === "false") return "no";
  if (numberPattern.test(source)) return source;
  const quoted = /^(?:(?:date|time)\()?("(?:[^"\\]|\\.)*")\)?$/s.exec(source)?.[1];
  return quoted === undefined ? null : unquote(quoted);
}

function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** A text as a FEEL literal (DMN 1.5, grammar rule 33). */
function quote(text: string): string {
  return `"${text.replace(/[\\"\n\r\t]/g, (sign) => escapes[sign] ?? sign)}"`;
}
