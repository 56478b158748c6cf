import { numberFormat } from "@/engine/intl-formats";
import type { Sentence } from "./condition";
import { readLiteral } from "./literal";
import { operators } from "./operators";
import { readCondition } from "./read-condition";
import type { Subject, SubjectKind } from "./subject";

export type WordsContext = {
  /** BCP 47. */
  locale?: string;
  /** Signs in place of words, as there is room for on a branch: "Total > 1,000". */
  brief?: boolean;
};

/** A condition as sentences say it; what they cannot say stays as it is. */
export function conditionWords(
  source: string,
  subjects: readonly Subject[],
  context: WordsContext = {},
): string {
  const condition = readCondition(source, subjects);
  if (condition === null) return source.trim();
  const words = condition.sentences.map((sentence) => sentenceWords(sentence, subjects, context));
  return words.join(condition.match === "all" ? " and " : " or ");
}

function sentenceWords(sentence: Sentence, subjects: readonly Subject[], context: WordsContext): string {
  const { subject: path, kind, operator, value, withField } = sentence;
  const { words, sign, takesValue } = operators[operator];
  const find = (wanted: string) => subjects.find((subject) => subject.path === wanted);
  const label = (wanted: string) => find(wanted)?.label || pathWords(wanted);
  const subject = find(path);
  if (context.brief && kind === "yesNo" && takesValue) return `${label(path)}: ${value}`;
  const about = `${label(path)} ${context.brief ? (sign ?? words) : words}`;
  if (!takesValue) return about;
  return `${about} ${withField ? label(value) : literalWords(value, { kind, subject, context })}`;
}

/** The value that an expression gives, where it is one that can be typed; the expression itself otherwise. */
export function valueWords(source: string, subject: Subject | undefined, context: WordsContext = {}): string {
  const { kind } = subject ?? {};
  const text = kind === undefined ? null : readLiteral(source, kind);
  return kind === undefined || text === null ? source : literalWords(text, { kind, subject, context });
}

type About = { kind: SubjectKind; subject: Subject | undefined; context: WordsContext };

function literalWords(text: string, { kind, subject, context }: About): string {
  const option = subject?.options?.find(({ value }) => value === text);
  if (option) return option.label || option.value;
  switch (kind) {
    case "number":
      return numberWords(text, context.locale);
    case "date":
      return dateWords(text, context.locale);
    case "yesNo":
    case "time":
      return text;
    case "other":
      return /^-?\d/.test(text) ? numberWords(text, context.locale) : text;
    default:
      return context.brief ? text : `“${text}”`;
  }
}

/** 1000 is "1,000"; no digit is lost. */
function numberWords(text: string, locale = "en-GB"): string {
  const digits = text.split(".")[1]?.length ?? 0;
  if (digits > 20 || !/^-?\d+(\.\d+)?$/.test(text)) return text;
  const format = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(text as `${number}`);
}

function dateWords(text: string, locale = "en-GB"): string {
  const moment = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return text;
  return moment.toLocaleDateString(locale, { dateStyle: "medium", timeZone: "UTC" });
}

/** `needed_by` is "Needed by". */
function pathWords(path: string): string {
  const words = path.replaceAll(/[._]+/g, " ").trim();
  return words === "" ? path : words.charAt(0).toUpperCase() + words.slice(1);
}
