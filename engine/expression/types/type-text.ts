import type { FeelType } from "./feel-type";

const words: Readonly<Record<FeelType["kind"], readonly [one: string, many: string]>> = {
  Any: ["anything", "anything"],
  Null: ["nothing", "nothing"],
  unknown: ["anything", "anything"],
  number: ["a number", "numbers"],
  string: ["text", "texts"],
  boolean: ["true or false", "true or false"],
  date: ["a date", "dates"],
  time: ["a time", "times"],
  "date and time": ["a date and time", "dates and times"],
  "days and time duration": ["a duration of days", "durations of days"],
  "years and months duration": ["a duration of months", "durations of months"],
  context: ["a record", "records"],
  contextOf: ["a record", "records"],
  function: ["a function", "functions"],
  functionOf: ["a function", "functions"],
  list: ["a list", "lists"],
  range: ["a range", "ranges"],
};

/** A type in a sentence, with its article: "a number", "a list of texts". */
export function typeText(type: FeelType): string {
  const [one] = words[type.kind];
  if (type.kind !== "list" && type.kind !== "range") return one;
  const { kind } = type.element;
  if (kind === "Any" || kind === "Null" || kind === "unknown") return one;
  return `${one} of ${words[kind][1]}`;
}

/** A type as FEEL writes it, for completion lists. */
export function typeName(type: FeelType): string {
  switch (type.kind) {
    case "list":
    case "range":
      return `${type.kind}<${typeName(type.element)}>`;
    case "contextOf":
      return "context";
    case "functionOf":
      return "function";
    case "unknown":
      return type.name;
    default:
      return type.kind;
  }
}
