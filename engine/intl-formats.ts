/**
 * Formatters of the platform, each made once. To make one takes a tenth of a millisecond and some 30 KB outside of V8's heap, which the garbage
 * collector does not see: where each line of an export made its own, 100,000 lines took 3 GB.
 */

/** Languages, zones and options that are in use at a time; beyond that it begins anew. */
const MOST = 500;

/** Remembers what `make` gives for a name. What it throws is thrown each time. */
export function madeOnce<Made>(make: (name: string) => Made): (name: string) => Made {
  const made = new Map<string, Made>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(name);
    if (made.size >= MOST) made.clear();
    made.set(name, fresh);
    return fresh;
  };
}

const dateTimes = madeOnce((name) => new Intl.DateTimeFormat(...readName<Intl.DateTimeFormatOptions>(name)));
const numbers = madeOnce((name) => new Intl.NumberFormat(...readName<Intl.NumberFormatOptions>(name)));
const ages = madeOnce(
  (name) => new Intl.RelativeTimeFormat(...readName<Intl.RelativeTimeFormatOptions>(name)),
);
const names = madeOnce((name) => new Intl.DisplayNames(...readName<Intl.DisplayNamesOptions>(name)));

/** `new Intl.DateTimeFormat`, for a language as in BCP 47. */
export const dateTimeFormat = (language: string, options: Intl.DateTimeFormatOptions = {}) =>
  dateTimes(JSON.stringify([language, options]));

/** `new Intl.NumberFormat`. */
export const numberFormat = (language: string, options: Intl.NumberFormatOptions = {}) =>
  numbers(JSON.stringify([language, options]));

/** `new Intl.RelativeTimeFormat`. */
export const relativeTimeFormat = (language: string, options: Intl.RelativeTimeFormatOptions = {}) =>
  ages(JSON.stringify([language, options]));

/** `new Intl.DisplayNames`. */
export const displayNames = (language: string, options: Intl.DisplayNamesOptions) =>
  names(JSON.stringify([language, options]));

const readName = <Options>(name: string): [string, Options] => JSON.parse(name);
