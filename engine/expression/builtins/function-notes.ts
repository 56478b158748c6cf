/** What each built-in function gives, by the types of its arguments, and what it is for in a line. Total: a test says so. */
import { anyType, type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { joinTypes, nullType } from "@/engine/expression/types/join-types";
import type { ValueKind } from "@/engine/expression/types/kinds";

export interface FunctionNote {
  gives: (args: readonly FeelType[]) => FeelType;
  about: string;
  /** The kinds of items that it can work with; others make it null, or nothing be found. */
  items?: readonly ValueKind[];
  /** Whether it gives null for an empty list, and so always where no item fits. */
  emptyIsNull?: true;
}

const [number, string, boolean] = [typeNamed("number"), typeNamed("string"), typeNamed("boolean")];
const [date, time, moment] = [typeNamed("date"), typeNamed("time"), typeNamed("date and time")];
const months = typeNamed("years and months duration");
const context = typeNamed("context");
const listOf = (element: FeelType): FeelType => ({ kind: "list", element });

type Gives = FunctionNote["gives"];
const always =
  (type: FeelType): Gives =>
  () =>
    type;
const [isNumber, isText, isTrueOrFalse] = [always(number), always(string), always(boolean)];
const item = (type: FeelType = nullType): FeelType => (type.kind === "list" ? type.element : type);
const oneOf: Gives = (args) => (args.length > 1 ? joinTypes(args) : item(args[0]));
const sameList: Gives = ([list]) => listOf(item(list));
const joined: Gives = (args) => listOf(joinTypes(args.map(item)));
const withItem =
  (index: number): Gives =>
  (args) =>
    listOf(joinTypes([item(args[0]), args[index] ?? nullType]));
const summed: Gives = (args) => {
  const type = oneOf(args);
  return type.kind === "string" || type.kind === "list" ? nullType : type;
};
const entries = listOf({
  kind: "contextOf",
  entries: new Map([
    ["key", string],
    ["value", anyType],
  ]),
});

const numbers = { items: ["number"], emptyIsNull: true } as const;
const summable = {
  items: ["number", "days and time duration", "years and months duration"],
  emptyIsNull: true,
} as const;

const note = (gives: Gives, about: string): FunctionNote => ({ gives, about });

export const functionNotes: Readonly<Record<string, FunctionNote>> = {
  not: {
    ...note(isTrueOrFalse, "True for false, and false for true."),
    items: ["boolean"],
    emptyIsNull: true,
  },
  is: note(isTrueOrFalse, "Whether two values are the same and of the same kind."),

  substring: note(
    isText,
    "Part of a text from a position (the first is 1, the last -1), of a length if given.",
  ),
  "string length": note(isNumber, "The number of characters."),
  "upper case": note(isText, "The text in capital letters."),
  "lower case": note(isText, "The text in small letters."),
  "substring before": note(isText, "What stands before the first match."),
  "substring after": note(isText, "What stands after the first match."),
  contains: note(isTrueOrFalse, "Whether a text contains another."),
  "starts with": note(isTrueOrFalse, "Whether a text begins with another."),
  "ends with": note(isTrueOrFalse, "Whether a text ends with another."),
  matches: note(isTrueOrFalse, "Whether a text matches a regular expression."),
  replace: note(isText, "The text with each match of a regular expression replaced."),
  split: note(always(listOf(string)), "The parts of a text between a delimiter, a regular expression."),
  "string join": note(isText, "The texts of a list as one, with a delimiter between them."),

  number: note(isNumber, "The number that a text spells."),
  string: note(isText, "A value as text."),
  range: note(always({ kind: "range", element: anyType }), 'The range that a text spells, such as "[1..5)".'),
  date: note(always(date), "A date from a text, a date and time, or year, month and day."),
  time: note(always(time), "A time from a text, a date and time, or hour, minute and second."),
  "date and time": note(always(moment), "A date and time from a text, or from a date and a time."),
  duration: note(always(anyType), 'A duration from a text, such as "P14D" or "P1Y6M".'),
  "years and months duration": note(always(months), "The whole months between two dates."),

  decimal: note(isNumber, "Rounds to decimal places; half to the even neighbour."),
  floor: note(isNumber, "Rounds down."),
  ceiling: note(isNumber, "Rounds up."),
  "round up": note(isNumber, "Rounds away from zero to decimal places."),
  "round down": note(isNumber, "Rounds towards zero to decimal places."),
  "round half up": note(isNumber, "Rounds to decimal places as at school: half away from zero."),
  "round half down": note(isNumber, "Rounds to decimal places; half towards zero."),
  abs: note(([n]) => item(n), "The number or duration without its sign."),
  modulo: note(isNumber, "The remainder of a division."),
  sqrt: note(isNumber, "The square root."),
  log: note(isNumber, "The natural logarithm."),
  exp: note(isNumber, "The number e to a power."),
  odd: note(isTrueOrFalse, "Whether a number is odd."),
  even: note(isTrueOrFalse, "Whether a number is even."),

  "list contains": note(isTrueOrFalse, "Whether an item stands in a list."),
  all: { ...note(isTrueOrFalse, "Whether all items are true."), items: ["boolean"] },
  any: { ...note(isTrueOrFalse, "Whether any item is true."), items: ["boolean"] },
  concatenate: note(joined, "The items of several lists in one."),
  union: note(joined, "The items of several lists in one, each once."),
  "distinct values": note(sameList, "The items, each once."),
  "duplicate values": note(sameList, "The items that stand in a list more than once."),
  flatten: note(always(listOf(anyType)), "The items of lists within lists as one list."),
  "index of": note(always(listOf(number)), "The positions at which an item stands in a list."),
  sublist: note(sameList, "Part of a list from a position, of a length if given."),
  append: note(
    (args) => listOf(joinTypes([item(args[0]), ...args.slice(1)])),
    "The list with items added at the end.",
  ),
  "insert before": note(withItem(2), "The list with an item inserted at a position."),
  remove: note(sameList, "The list without the item at a position."),
  "list replace": note(
    withItem(2),
    "The list with an item replaced, by position or where a function says so.",
  ),
  reverse: note(sameList, "The list from its end to its beginning."),
  sort: note(sameList, "The list in order, or in the order that a function of two items tells."),

  count: note(isNumber, "The number of items."),
  min: note(oneOf, "The least item."),
  max: note(oneOf, "The greatest item."),
  sum: { ...note(summed, "The items added up."), ...summable },
  mean: { ...note(isNumber, "The average."), ...numbers },
  product: { ...note(isNumber, "The items multiplied."), ...numbers },
  median: { ...note(isNumber, "The number in the middle."), ...numbers },
  stddev: { ...note(isNumber, "The standard deviation of a sample."), ...numbers },
  mode: { ...note(always(listOf(number)), "The most frequent numbers."), items: ["number"] },

  "get value": note(always(anyType), "The entry of a record by its key."),
  "get entries": note(always(entries), "The entries of a record as a list of key and value."),
  context: note(always(context), "A record made of a list of key and value."),
  "context put": note(always(context), "The record with an entry set, by key or by a path of keys."),
  "context merge": note(always(context), "Several records in one; later entries win."),

  now: note(always(moment), "The date and time of this moment."),
  today: note(always(date), "The date of today."),
  "day of year": note(isNumber, "The day within the year, 1 to 366."),
  "day of week": note(isText, 'The name of the day, such as "Monday".'),
  "month of year": note(isText, 'The name of the month, such as "March".'),
  "week of year": note(isNumber, "The week within the year, 1 to 53 (ISO 8601)."),

  before: note(isTrueOrFalse, "Whether a point or range lies before another."),
  after: note(isTrueOrFalse, "Whether a point or range lies after another."),
  meets: note(isTrueOrFalse, "Whether a range ends where another begins."),
  "met by": note(isTrueOrFalse, "Whether a range begins where another ends."),
  overlaps: note(isTrueOrFalse, "Whether two ranges share something."),
  "overlaps before": note(isTrueOrFalse, "Whether a range overlaps the beginning of another."),
  "overlaps after": note(isTrueOrFalse, "Whether a range overlaps the end of another."),
  finishes: note(isTrueOrFalse, "Whether a point or range ends another."),
  "finished by": note(isTrueOrFalse, "Whether a range is ended by a point or range."),
  includes: note(isTrueOrFalse, "Whether a range includes a point or range."),
  during: note(isTrueOrFalse, "Whether a point or range lies within a range."),
  starts: note(isTrueOrFalse, "Whether a point or range begins another."),
  "started by": note(isTrueOrFalse, "Whether a range is begun by a point or range."),
  coincides: note(isTrueOrFalse, "Whether two points or ranges are the same."),
};
