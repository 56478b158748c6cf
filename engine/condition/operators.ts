import type { SubjectKind } from "./subject";

/** How two things can be compared: in words, as a sign where there is room for little, and in FEEL. */
export type OperatorEntry = {
  words: string;
  /** Where it is absent the words are short enough. */
  sign?: string;
  takesValue: boolean;
  /** Whether another field can stand where the value stands. */
  comparesFields: boolean;
  write: (subject: string, value: string, kind: SubjectKind) => string;
};

const between = (words: string, feel: string, sign = feel): OperatorEntry => ({
  words,
  sign,
  takesValue: true,
  comparesFields: true,
  write: (subject, value) => `${subject} ${feel} ${value}`,
});

const asked = (words: string, write: (subject: string, value: string) => string): OperatorEntry => ({
  words,
  takesValue: true,
  comparesFields: false,
  write,
});

/** A list that nobody has filled in is an empty list and never null, so lists are counted. */
const present = (words: string, counted: string, otherwise: string): OperatorEntry => ({
  words,
  takesValue: false,
  comparesFields: false,
  write: (subject, _value, kind) =>
    kind === "list" || kind === "rows" ? `count(${subject}) ${counted}` : `${subject} ${otherwise}`,
});

const entries = {
  is: between("is", "="),
  isNot: between("is not", "!=", "≠"),
  greater: between("is greater than", ">"),
  atLeast: between("is at least", ">=", "≥"),
  less: between("is less than", "<"),
  atMost: between("is at most", "<=", "≤"),
  after: between("is after", ">"),
  onOrAfter: between("is on or after", ">=", "≥"),
  before: between("is before", "<"),
  onOrBefore: between("is on or before", "<=", "≤"),
  contains: asked("contains", (subject, value) => `contains(${subject}, ${value})`),
  startsWith: asked("starts with", (subject, value) => `starts with(${subject}, ${value})`),
  includes: asked("includes", (subject, value) => `list contains(${subject}, ${value})`),
  includesNot: asked("does not include", (subject, value) => `not(list contains(${subject}, ${value}))`),
  filled: present("is filled in", "> 0", "!= null"),
  empty: present("is empty", "= 0", "= null"),
} as const satisfies Record<string, OperatorEntry>;

export type Operator = keyof typeof entries;
export const operators: Readonly<Record<Operator, OperatorEntry>> = entries;

const presence: readonly Operator[] = ["filled", "empty"];
const sizes: readonly Operator[] = ["greater", "atLeast", "less", "atMost", "is", "isNot", ...presence];
const moments: readonly Operator[] = [
  "after",
  "onOrAfter",
  "before",
  "onOrBefore",
  "is",
  "isNot",
  ...presence,
];

/** What can be said of each kind of value, the most usual first. */
export const operatorsByKind: Readonly<Record<SubjectKind, readonly Operator[]>> = {
  text: ["is", "isNot", "contains", "startsWith", ...presence],
  prose: ["contains", ...presence],
  number: sizes,
  date: moments,
  time: moments,
  dateTime: presence,
  yesNo: ["is", ...presence],
  choice: ["is", "isNot", ...presence],
  list: ["includes", "includesNot", ...presence],
  rows: presence,
  reference: presence,
  record: presence,
  other: ["is", "isNot", "greater", "atLeast", "less", "atMost", ...presence],
};

/** The first thing that people say of such a value. */
export function firstOperator(kind: SubjectKind): Operator {
  return operatorsByKind[kind][0] ?? "filled";
}
