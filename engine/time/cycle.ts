import { z } from "zod";
import { addParts, latest } from "./add-duration";
import { type Cron, nextCron, parseCron } from "./cron";
import { type DurationParts, durationParts } from "./duration-parts";
import { readInstant } from "./read-instant";

/**
 * When a timer fires again and again. Repetitions: how often in all, null for ever. Start: the first time; without it
 * the first time is one duration after the timer began. End: never later than that. Both as written, since a reading
 * without an offset belongs to the zone of the process.
 */
export type Cycle =
  | { kind: "cron"; cron: Cron }
  | {
      kind: "interval";
      repetitions: number | null;
      every: DurationParts;
      start: string | null;
      end: string | null;
    };

export type ParsedCycle = { ok: true; cycle: Cycle } | { ok: false; message: string; position: number };

export interface CycleProgress {
  /** When the timer began to wait. */
  startedAt: string;
  firedCount: number;
  /** The later of now and the last time it was due. */
  after: string;
  timeZone: string;
}

/**
 * Reads an ISO 8601 repeating interval (R3/PT10M, R/P1D, R5/2026-01-01T00:00:00Z/PT1H, R/PT1H/2026-12-31T00:00:00Z) or
 * a cron of five fields. A duration of no time is refused, so a cycle never fires more than once a second.
 */
export function parseCycle(source: string): ParsedCycle {
  const offset = source.length - source.trimStart().length;
  if (/^\s*P/.test(source)) return refuse("Put how often in front, as in R3/PT10M or R/P1D.", offset);
  if (/^\s*R/.test(source)) return parseInterval(source.trim(), offset);
  const parsed = parseCron(source);
  return parsed.ok ? { ok: true, cycle: { kind: "cron", cron: parsed.cron } } : parsed;
}

/**
 * When it fires next, strictly later than `after`; null when it is over. Times that passed meanwhile are skipped: they
 * happen once, late, and count once. Times stay on the grid of the start, so being late does not shift them, and
 * months count from the first day: 31 January, 28 February, 31 March.
 */
export function nextOfCycle(cycle: Cycle, progress: CycleProgress): string | null {
  const { startedAt, firedCount, timeZone } = progress;
  if (cycle.kind === "cron") return nextCron(cycle.cron, progress.after, timeZone);
  if (cycle.repetitions !== null && firedCount >= cycle.repetitions) return null;
  const after = Date.parse(progress.after);
  if (after >= latest) return null;
  const origin = Date.parse(momentOf(cycle.start, timeZone) ?? startedAt);
  const first = cycle.start === null ? 1 : 0;
  const next = firstLater(after, (index) => addParts(origin, times(cycle.every, index + first), timeZone));
  const end = momentOf(cycle.end, timeZone);
  return next >= latest || (end !== null && next > Date.parse(end)) ? null : new Date(next).toISOString();
}

/** The first later one of moments that never fall and do not stay. Some twenty steps, however long ago it began. */
function firstLater(after: number, momentAt: (index: number) => number): number {
  if (momentAt(0) > after) return momentAt(0);
  let high = 1;
  while (momentAt(high) <= after) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (momentAt(middle) <= after) low = middle;
    else high = middle;
  }
  return momentAt(high);
}

function times(parts: DurationParts, count: number): DurationParts {
  return {
    years: parts.years * count,
    months: parts.months * count,
    weeks: parts.weeks * count,
    days: parts.days * count,
    hours: parts.hours * count,
    minutes: parts.minutes * count,
    seconds: parts.seconds * count,
  };
}

function parseInterval(source: string, offset: number): ParsedCycle {
  const [head = "", ...rest] = source.split("/");
  const digits = /^R(\d*)$/.exec(head)?.[1];
  if (digits === undefined) return refuse("After R comes a number, or nothing for no end: R3 or R.", offset);
  const repetitions = digits === "" ? null : Number(digits);
  if (repetitions === 0) return refuse("R0 never fires; use R1 or more.", offset);
  if (rest.length === 0 || rest.length > 2) {
    return refuse("Write R3/PT10M, with a start before or an end after the duration.", offset + head.length);
  }
  const place = rest.findIndex((part) => part.startsWith("P"));
  const positionOf = (index: number) => offset + [head, ...rest.slice(0, index)].join("/").length + 1;
  if (place < 0) return refuse("A duration such as PT10M or P1D is missing.", positionOf(0));
  const every = durationParts(rest[place] ?? "");
  if (every === null)
    return refuse("Use a duration in whole numbers such as PT10M or P1D.", positionOf(place));
  const length = addParts(0, every, "UTC");
  if (length < 1000) return refuse("The shortest cycle is one second, PT1S.", positionOf(place));
  if (length >= latest) return refuse("This lasts longer than the calendar does.", positionOf(place));
  const moment = rest[1 - place] ?? null;
  if (moment !== null && !isMoment(moment)) {
    return refuse("Use a date and time such as 2026-12-31T09:00:00Z.", positionOf(1 - place));
  }
  const [start, end] = place === 0 ? [null, moment] : [moment, null];
  return { ok: true, cycle: { kind: "interval", repetitions, every, start, end } };
}

function refuse(message: string, position: number): ParsedCycle {
  return { ok: false, message, position };
}

const dateOrTime = z.union([z.iso.date(), z.iso.datetime({ local: true, offset: true })]);

function isMoment(text: string): boolean {
  return dateOrTime.safeParse(text).success && readInstant(text, "UTC") !== null;
}

function momentOf(text: string | null, timeZone: string): string | null {
  return text === null ? null : readInstant(text, timeZone);
}
