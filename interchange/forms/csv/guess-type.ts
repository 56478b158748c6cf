/** What a column of samples holds, as a kind of field. Only what all samples agree on counts; otherwise it is text. */
import type { Option } from "@/contracts/form";

export interface Guess {
  settings: Readonly<Record<string, unknown>>;
  /** The rest of a sentence about the column; null where nothing had to be guessed. */
  because: string | null;
}

interface Kind {
  settings: Readonly<Record<string, unknown>>;
  name: string;
  pattern: RegExp;
}

/** The first that all samples match. */
const kinds: readonly Kind[] = [
  { settings: { type: "yesNo" }, name: "a yes / no question", pattern: /^(yes|no|true|false)$/i },
  { settings: { type: "number", decimals: 0 }, name: "a whole number", pattern: /^[-+]?(?!0\d)\d{1,15}$/ },
  {
    settings: { type: "number" },
    name: "a number",
    pattern:
      /^[-+]?(?!0\d)(\d{1,15}|\d{1,3}([,' ]\d{3})+)([.]\d{1,10})?$|^[-+]?(?!0\d)(\d{1,15}|\d{1,3}(\.\d{3})+)(,\d{1,10})?$/,
  },
  { settings: { type: "percent" }, name: "a percentage", pattern: /^[-+]?\d{1,9}([.,]\d{1,6})?\s?%$/ },
  {
    settings: { type: "currency", currency: "EUR" },
    name: "an amount in euro",
    pattern: /^[-+]?(€|EUR)\s?[\d.,' ]*\d[\d.,]*$|^[-+]?\d[\d.,' ]*\s?(€|EUR)$/i,
  },
  {
    settings: { type: "currency", currency: "USD" },
    name: "an amount in US dollars",
    pattern: /^[-+]?(US)?\$\s?\d[\d.,' ]*$|^[-+]?\d[\d.,' ]*\s?(\$|USD)$/i,
  },
  {
    settings: { type: "currency", currency: "GBP" },
    name: "an amount in pounds",
    pattern: /^[-+]?£\s?\d[\d.,' ]*$|^[-+]?\d[\d.,' ]*\s?(£|GBP)$/i,
  },
  {
    settings: { type: "dateTime" },
    name: "a moment",
    pattern: /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d:?\d\d)?$/,
  },
  {
    settings: { type: "date" },
    name: "a date",
    pattern: /^\d{4}-\d\d-\d\d$|^\d{1,2}\.\d{1,2}\.(\d{4}|\d\d)$|^\d{1,2}\/\d{1,2}\/(\d{4}|\d\d)$/,
  },
  { settings: { type: "time" }, name: "a time", pattern: /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/ },
  {
    settings: { type: "email" },
    name: "an e-mail address",
    pattern: /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,}$/,
  },
  { settings: { type: "url" }, name: "a web address", pattern: /^https?:\/\/\S+$/i },
  { settings: { type: "phone" }, name: "a telephone number", pattern: /^\+\d[\d\s()/.-]{5,24}$/ },
];

export function guessType(filled: readonly string[]): Guess {
  if (filled.length === 0) return { settings: { type: "text" }, because: null };
  const kind = kinds.find(({ pattern }) => filled.every((value) => pattern.test(value)));
  if (kind !== undefined) {
    const samples = filled.length === 1 ? "its one sample is" : `all ${filled.length} samples are`;
    return { settings: kind.settings, because: `becomes ${kind.name}, as ${samples}` };
  }
  const options = optionsFrom(filled);
  if (options !== null) {
    const because = `becomes a choice, as ${filled.length} samples have ${options.length} different values`;
    return { settings: { type: "choice", options }, because };
  }
  if (filled.some((value) => value.length > 120 || /[\r\n]/.test(value))) {
    return { settings: { type: "longText" }, because: "becomes a long text" };
  }
  return { settings: { type: "text" }, because: null };
}

const MOST_OPTIONS = 8;
const ENOUGH_SAMPLES = 6;

/** A few values that come again and again are what people choose from. */
function optionsFrom(filled: readonly string[]): Option[] | null {
  const values = [...new Set(filled)];
  const comeAgain = filled.length >= ENOUGH_SAMPLES && values.length * 3 <= filled.length;
  if (!comeAgain || values.length < 2 || values.length > MOST_OPTIONS) return null;
  if (values.some((value) => value.length > 60)) return null;
  return values.map((value) => ({ value, label: value }));
}
