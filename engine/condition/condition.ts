import { writeLiteral } from "./literal";
import { type Operator, operators } from "./operators";
import type { Subject, SubjectKind } from "./subject";

/** "Total is greater than 1000": what it is about, how it is compared, and with what. */
export type Sentence = {
  /** The path of the subject; empty while none is chosen. */
  subject: string;
  /** Decides which operators there are and how the value is written. */
  kind: SubjectKind;
  operator: Operator;
  /** As typed; or, `withField`, the path of another subject. Empty where the operator compares with nothing. */
  value: string;
  withField?: true;
};

/** Sentences that must all, or any of them, hold. No sentence at all is no condition. */
export type Condition = { match: "all" | "any"; sentences: readonly Sentence[] };

/** The FEEL of a sentence; null while it does not say enough. */
export function writeSentence({ subject, kind, operator, value, withField }: Sentence): string | null {
  if (subject === "") return null;
  const entry = operators[operator];
  if (!entry.takesValue) return entry.write(subject, "", kind);
  if (withField) return entry.comparesFields && value !== "" ? entry.write(subject, value, kind) : null;
  const literal = writeLiteral(value, kind);
  return literal === null ? null : entry.write(subject, literal, kind);
}

/** The FEEL of a condition, without the sentences that are not finished; empty where none is. */
export function writeCondition({ match, sentences }: Condition): string {
  const parts = sentences.map(writeSentence).filter((part) => part !== null);
  return parts.join(match === "all" ? " and " : " or ");
}

const comparable: ReadonlySet<SubjectKind> = new Set<SubjectKind>(["text", "number", "date", "time"]);

/** The other subjects with which this one can be compared so. */
export function comparableWith(
  subject: Subject,
  operator: Operator,
  subjects: readonly Subject[],
): readonly Subject[] {
  if (!operators[operator].comparesFields || !comparable.has(subject.kind)) return [];
  return subjects.filter(({ path, kind }) => path !== subject.path && kind === subject.kind);
}

/** What stands in the value's place before anybody has said something. */
export function firstValue(kind: SubjectKind): string {
  return kind === "yesNo" ? "yes" : "";
}
