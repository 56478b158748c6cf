/** Lexical forms of XML Schema and FEEL for dates, times and durations; null for anything else. */
import { type CalendarDate, fromEpochDay, makeDate, toEpochDay } from "./calendar-date";
import { DateAndTime } from "./date-and-time";
import { DaysAndTime, YearsAndMonths } from "./duration";
import { localZone, nanosPerSecond, TimeOfDay, type Zone } from "./time-of-day";
import { isZoneName } from "./time-zone";

const datePattern = /^(-?(?:\d{4}|[1-9]\d{4,8}))-(\d\d)-(\d\d)$/;
const timePattern = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|z|[+-]\d\d:\d\d(?::\d\d)?|@.+)?$/;
const daysPattern = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d*))?S)?)?$/;
const monthsPattern = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?$/;

export function parseDate(text: string): CalendarDate | null {
  const match = datePattern.exec(text);
  if (match === null) return null;
  return makeDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function parseZone(text: string | undefined): Zone | null {
  if (text === undefined) return localZone;
  if (text === "Z" || text === "z") return { offset: 0, name: null };
  if (text.startsWith("@")) {
    const name = text.slice(1);
    return isZoneName(name) ? { offset: null, name } : null;
  }
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(":").map(Number);
  if (hours > 18 || minutes > 59 || seconds > 59) return null;
  const offset = hours * 3600 + minutes * 60 + seconds;
  return { offset: text.startsWith("-") ? 0 - offset : offset, name: null };
}

function fractionToNanos(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits.slice(0, 9).padEnd(9, "0"));
}

export function parseTime(text: string): TimeOfDay | null {
  const match = timePattern.exec(text);
  if (match === null) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const zone = parseZone(match[5]);
  if (zone === null || hour > 23 || minute > 59 || second > 59) return null;
  const seconds = hour * 3600 + minute * 60 + second;
  return new TimeOfDay(seconds * nanosPerSecond + fractionToNanos(match[4]), zone);
}

/** 24:00:00 is the midnight that ends the day (XML Schema, 3.2.7.1). */
function endOfDay(date: CalendarDate, timeText: string): DateAndTime | null {
  const midnight = parseTime(timeText.replace("24", "00"));
  const next = fromEpochDay(toEpochDay(date) + 1);
  return midnight === null || next === null ? null : new DateAndTime(next, midnight);
}

/** A date and time; a date alone is its midnight. */
export function parseDateAndTime(text: string): DateAndTime | null {
  const split = text.indexOf("T");
  const date = parseDate(split < 0 ? text : text.slice(0, split));
  if (date === null) return null;
  if (split < 0) return new DateAndTime(date, new TimeOfDay(0, localZone));
  const timeText = text.slice(split + 1);
  if (/^24:00:00(?:\.0+)?(?![\d.])/.test(timeText)) return endOfDay(date, timeText);
  const time = parseTime(timeText);
  return time === null ? null : new DateAndTime(date, time);
}

/** Longer digit runs than this are no duration that any date could bear. */
const maxDurationText = 60;

export function parseDuration(text: string): DaysAndTime | YearsAndMonths | null {
  if (text.length > maxDurationText || /[PT]$/.test(text)) return null;
  const months = monthsPattern.exec(text);
  if (months !== null) {
    const total = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0);
    if (!Number.isSafeInteger(total)) return null;
    return new YearsAndMonths(months[1] === "-" ? 0 - total : total);
  }
  const days = daysPattern.exec(text);
  if (days === null) return null;
  const [, sign, day = "0", hour = "0", minute = "0", second = "0", fraction] = days;
  const seconds = ((BigInt(day) * 24n + BigInt(hour)) * 60n + BigInt(minute)) * 60n + BigInt(second);
  const nanos = seconds * BigInt(nanosPerSecond) + BigInt(fractionToNanos(fraction));
  return new DaysAndTime(sign === "-" ? -nanos : nanos);
}

/** What `@"..."` spells (DMN 1.5, grammar rule 62 and 10.3.2.3). */
export function parseTemporal(
  text: string,
): CalendarDate | TimeOfDay | DateAndTime | DaysAndTime | YearsAndMonths | null {
  if (/^-?P/.test(text)) return parseDuration(text);
  if (text.includes("T") && /^-?\d{4}/.test(text)) return parseDateAndTime(text);
  return parseDate(text) ?? parseTime(text);
}
