/**
 * One of the five fields of a cron, rewritten in numbers: names become numbers, and a range with a step the numbers it
 * stands for. A field that begins with * stays as it is, since that decides how it meets a change of the clocks.
 */
export interface CronField {
  name: string;
  least: number;
  most: number;
  words: readonly string[];
  /** What else one entry of the list may be, already in capitals. */
  special?: { pattern: RegExp; example: string };
}

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"] as const;
const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"] as const;

export const cronFields: readonly CronField[] = [
  { name: "minute", least: 0, most: 59, words: [] },
  { name: "hour", least: 0, most: 23, words: [] },
  {
    name: "day of the month",
    least: 1,
    most: 31,
    words: [],
    special: { pattern: /^()(L)$/, example: "L for the last day" },
  },
  { name: "month", least: 1, most: 12, words: months },
  {
    name: "day of the week",
    least: 0,
    most: 7,
    words: weekdays,
    special: {
      pattern: /^(\w+?)(#[1-5]|L)$/,
      example: "MON#2 for the second Monday, FRIL for the last Friday",
    },
  },
];

type Reading = { text: string } | { message: string };

const everyPattern = /^\*(?:\/(\d+))?$/;
const rangePattern = /^(\w+)(?:-(\w+)(?:\/(\d+))?)?$/;

/** One entry of the list that a field is. */
export function readCronEntry(entry: string, field: CronField): Reading {
  const capitals = entry.toUpperCase();
  const special = field.special?.pattern.exec(capitals);
  if (special) return readSpecial(special[1] ?? "", special[2] ?? "", field);
  const every = everyPattern.exec(capitals);
  if (every !== null) return checkStep(every[1], field) ?? { text: capitals };
  const range = rangePattern.exec(capitals);
  if (range === null) return { message: `"${entry}" is no ${field.name}. ${admitted(field)}` };
  const [, first = "", last = first, step] = range;
  const from = numberOf(first, field);
  const to = numberOf(last, field, last !== first);
  if (from === null) return { message: `"${first}" is no ${field.name}. ${admitted(field)}` };
  if (to === null) return { message: `"${last}" is no ${field.name}. ${admitted(field)}` };
  if (from > to) return { message: `${first}-${last} runs backwards; write it as two ranges with a comma.` };
  return checkStep(step, field) ?? { text: listed(from, to, Number(step ?? 1)) };
}

/** Weekdays count 0 and 7 as Sunday; as the end of a range the word means 7, so that FRI-SUN is a weekend. */
function numberOf(text: string, field: CronField, endsRange = false): number | null {
  const word = field.words.indexOf(text);
  if (word >= 0) return endsRange && text === "SUN" ? 7 : word + field.least;
  if (!/^\d{1,2}$/.test(text)) return null;
  const number = Number(text);
  return number >= field.least && number <= field.most ? number : null;
}

function readSpecial(value: string, suffix: string, field: CronField): Reading {
  if (value === "") return { text: suffix };
  const number = numberOf(value, field);
  return number === null
    ? { message: `"${value}" is no ${field.name}. ${admitted(field)}` }
    : { text: `${number}${suffix}` };
}

function checkStep(step: string | undefined, field: CronField): Reading | null {
  if (step === undefined) return null;
  const number = Number(step);
  const widest = field.most - field.least;
  return number >= 1 && number <= widest
    ? null
    : { message: `A step of the ${field.name} is a number from 1 to ${widest}.` };
}

function listed(from: number, to: number, step: number): string {
  const numbers = [];
  for (let number = from; number <= to; number += step) numbers.push(number);
  return numbers.join(",");
}

function admitted(field: CronField): string {
  const words =
    field.words.length > 0 ? ` or ${field.words[0]} to ${field.words[field.words.length - 1]}` : "";
  const special = field.special === undefined ? "" : `; ${field.special.example}`;
  return `Use ${field.least} to ${field.most}${words}, *, a range such as 1-5, a step such as */2${special}.`;
}
