import { dateTimeFormat, relativeTimeFormat } from "@/engine/intl-formats";
import type { Locale } from "./default-locale";

export type Moment = Date | string | number;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "22 Nov 2026, 16:09" on the member's clock. */
export function formatDateTime(at: Moment, { language, timeZone }: Locale): string {
  return dateTimeFormat(language, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(new Date(at));
}

/** With seconds and the name of the zone, for hovering and for journals. */
export function formatExactTime(at: Moment, { language, timeZone }: Locale): string {
  return dateTimeFormat(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone,
    timeZoneName: "short",
  }).format(new Date(at));
}

/** "22 Nov 2026". A calendar date such as "2026-11-22" has no zone and is never moved. */
export function formatDate(at: Moment, { language, timeZone }: Locale): string {
  const plain = typeof at === "string" && /^\d{4}-\d{2}-\d{2}$/.test(at);
  return dateTimeFormat(language, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: plain ? "UTC" : timeZone,
  }).format(new Date(at));
}

/** What is a little ahead may have been a moment ago: clocks differ, and so old the present of a page may be (use-now.ts). */
const NOW_IS_RENEWED_MS = 20_000;

/**
 * How people say it: "now", "just now", "5 min ago", "3 hr ago", "yesterday", "in 2 days", and beyond a week the date.
 * Days are counted as midnights on the member's clock, so 23:00 is "yesterday" at 01:00 once it is two hours old or more.
 */
export function formatRelative(at: Moment, now: number, locale: Locale): string {
  const moment = new Date(at).getTime();
  const distance = moment - now;
  const size = Math.abs(distance);
  if (distance > 0 && distance <= NOW_IS_RENEWED_MS) return "now";
  if (size < 45_000) return distance > 0 ? "in a moment" : "just now";
  const words = relativeTimeFormat(locale.language, { numeric: "auto", style: "short" });
  if (size < hour)
    return words.format(Math.sign(distance) * Math.max(1, Math.round(size / minute)), "minute");
  const days = dayNumber(moment, locale.timeZone) - dayNumber(now, locale.timeZone);
  if (days === 0 || size < 2 * hour)
    return words.format(Math.sign(distance) * Math.round(size / hour), "hour");
  if (Math.abs(days) < 7) return words.format(days, "day");
  return formatNearDate(moment, now, locale);
}

/** The year only where it is not this one. */
function formatNearDate(moment: number, now: number, { language, timeZone }: Locale): string {
  const yearOf = (at: number) => dateTimeFormat("en", { year: "numeric", timeZone }).format(at);
  const year = yearOf(moment) === yearOf(now) ? undefined : "numeric";
  return dateTimeFormat(language, { day: "numeric", month: "short", year, timeZone }).format(moment);
}

/** Days since 1970 on the clock of the zone. */
function dayNumber(moment: number, timeZone: string): number {
  const parts = dateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return Date.parse(`${parts.format(moment)}T00:00:00Z`) / day;
}
