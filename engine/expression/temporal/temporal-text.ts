/** The FEEL text of dates, times and durations; what `parse-temporal` reads back. */
import type { FeelDuration, FeelTemporal } from "@/engine/expression/values/feel-value";
import { CalendarDate } from "./calendar-date";
import { YearsAndMonths } from "./duration";
import { nanosPerSecond, TimeOfDay, type Zone } from "./time-of-day";

const padded = (value: number, length = 2): string => String(value).padStart(length, "0");

function dateText(date: CalendarDate): string {
  const year = `${date.year < 0 ? "-" : ""}${padded(Math.abs(date.year), 4)}`;
  return `${year}-${padded(date.month)}-${padded(date.day)}`;
}

export function offsetText(offset: number): string {
  if (offset === 0) return "Z";
  const size = Math.abs(offset);
  const seconds = size % 60 === 0 ? "" : `:${padded(size % 60)}`;
  return `${offset < 0 ? "-" : "+"}${padded(Math.floor(size / 3600))}:${padded(Math.floor(size / 60) % 60)}${seconds}`;
}

function zoneText(zone: Zone): string {
  if (zone.name !== null) return `@${zone.name}`;
  return zone.offset === null ? "" : offsetText(zone.offset);
}

function fractionText(nanos: number): string {
  return nanos === 0 ? "" : `.${padded(nanos, 9).replace(/0+$/, "")}`;
}

function timeText(time: TimeOfDay): string {
  const fraction = fractionText(time.nanos % nanosPerSecond);
  return `${padded(time.hour)}:${padded(time.minute)}:${padded(time.second)}${fraction}${zoneText(time.zone)}`;
}

const unit = (amount: bigint | number | string, letter: string): string =>
  `${amount}` === "0" ? "" : `${amount}${letter}`;

export function durationText(value: FeelDuration): string {
  if (value instanceof YearsAndMonths) {
    const months = Math.abs(value.months);
    if (months === 0) return "P0M";
    const sign = value.months < 0 ? "-" : "";
    return `${sign}P${unit(Math.floor(months / 12), "Y")}${unit(months % 12, "M")}`;
  }
  if (value.nanos === 0n) return "PT0S";
  const nanos = value.nanos < 0n ? -value.nanos : value.nanos;
  const seconds = nanos / BigInt(nanosPerSecond);
  const fraction = fractionText(Number(nanos % BigInt(nanosPerSecond)));
  const time = [
    unit((seconds / 3600n) % 24n, "H"),
    unit((seconds / 60n) % 60n, "M"),
    unit(`${seconds % 60n}${fraction}`, "S"),
  ].join("");
  return `${value.nanos < 0n ? "-" : ""}P${unit(seconds / 86_400n, "D")}${time === "" ? "" : `T${time}`}`;
}

export function temporalText(value: FeelTemporal): string {
  if (value instanceof CalendarDate) return dateText(value);
  if (value instanceof TimeOfDay) return timeText(value);
  return `${dateText(value.date)}T${timeText(value.time)}`;
}
