import { Refused } from "./refused";

export type Options = Partial<Record<string, string>>;

/**
 * The words and options of a command. Every option takes a value, as `--name value` or `--name=value`; an expression may begin
 * with a minus, so only two of them and a letter begin an option.
 */
export function readOptions(
  args: readonly string[],
  known: readonly string[],
): { words: string[]; options: Options } {
  const words: string[] = [];
  const options: Options = {};
  for (let at = 0; at < args.length; at += 1) {
    const [, name, given] = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(args[at] ?? "") ?? [];
    if (name === undefined) {
      words.push(args[at] ?? "");
      continue;
    }
    if (!known.includes(name)) {
      throw new Refused(`There is no option --${name}; there is --${known.join(", --")}.`);
    }
    if (given === undefined) at += 1;
    const value = given ?? args[at];
    if (value === undefined) throw new Refused(`--${name} needs a value.`);
    options[name] = value;
  }
  return { words, options };
}

/** The one word that is left, such as a file. */
export function onlyWord(words: readonly string[], what: string): string {
  const [word, ...others] = words;
  if (word === undefined) throw new Refused(`Say which ${what}.`);
  if (others.length > 0) throw new Refused(`One ${what} is enough; there is also "${others.join('", "')}".`);
  return word;
}

/** The moment and the zone that `--now` and `--time-zone` give, by default UTC. */
export function readClock(options: Options, defaultNow: string): { now: string; timeZone: string } {
  const { now = defaultNow, "time-zone": timeZone = "UTC" } = options;
  const moment = /^\d{4}-\d\d-\d\dT/.test(now) ? new Date(now) : new Date(Number.NaN);
  if (Number.isNaN(moment.getTime())) {
    throw new Refused(`--now: "${now}" is no moment such as 2026-01-05T09:00:00Z.`);
  }
  try {
    return {
      now: moment.toISOString(),
      timeZone: new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone,
    };
  } catch {
    throw new Refused(`--time-zone: "${timeZone}" is no time zone such as Europe/Berlin.`);
  }
}
