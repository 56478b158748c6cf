import type { FormatContext } from "@/engine/form/field-entry";
import { fieldRegistry } from "@/engine/form/fields/registry";
import { type Condition, needsValue, operators, type Subject } from "./conditions";
import { readConditions } from "./read-conditions";
import { readLiteral } from "./read-literal";

/** An expression as the rows would say it: "Total is greater than 10,000 and Kind is Rent"; as it is where they cannot. */
export function conditionWords(source: string, subjects: readonly Subject[], context: FormatContext): string {
  if (source.trim() === "") return "…";
  const set = readConditions(source, subjects);
  if (set === null) return source;
  const words = set.conditions.map((condition) => rowWords(condition, subjects, context));
  return words.join(set.match === "all" ? " and " : " or ");
}

function rowWords(condition: Condition, subjects: readonly Subject[], context: FormatContext): string {
  const subject = subjects.find((candidate) => candidate.key === condition.subject);
  const about = `${subject?.label ?? condition.subject} ${operators[condition.operator]}`;
  if (!needsValue(condition.operator)) return about;
  if (condition.withField) {
    const other = subjects.find((candidate) => candidate.key === condition.value);
    return `${about} ${other?.label ?? condition.value}`;
  }
  return `${about} ${literalWords(condition.value, subject, context)}`;
}

/** The value that an expression gives, where it is one that can be typed; the expression itself otherwise. */
export function valueWords(source: string, subject: Subject | undefined, context: FormatContext): string {
  const text = subject ? readLiteral(source, subject.type) : null;
  return text === null ? source || "…" : literalWords(text, subject, context);
}

function literalWords(text: string, subject: Subject | undefined, context: FormatContext): string {
  const option = subject?.options?.find(({ value }) => value === text);
  if (option) return option.label || option.value;
  switch (subject && fieldRegistry[subject.type].reportType) {
    case "number":
      return new Intl.NumberFormat(context.locale ?? "en", { maximumFractionDigits: 10 }).format(
        Number(text),
      );
    case "date":
      return new Intl.DateTimeFormat(context.locale ?? "en", { dateStyle: "medium", timeZone: "UTC" }).format(
        new Date(`${text}T00:00:00Z`),
      );
    case "yesNo":
    case "time":
      return text;
    default:
      return `“${text}”`;
  }
}
