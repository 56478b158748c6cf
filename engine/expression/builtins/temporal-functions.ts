/** Dates and times: making them, the clock of the decision, and the calendar (DMN 1.5, tables 74, 80 and 84). */

import type { Run } from "@/engine/expression/run";
import {
  addMonths,
  CalendarDate,
  dayOfWeek,
  makeDate,
  toEpochDay,
} from "@/engine/expression/temporal/calendar-date";
import { DateAndTime, fromLocalNanos, toInstantNanos } from "@/engine/expression/temporal/date-and-time";
import { YearsAndMonths } from "@/engine/expression/temporal/duration";
import { makeTime } from "@/engine/expression/temporal/make-time";
import { nowOf } from "@/engine/expression/temporal/now";
import {
  parseDate,
  parseDateAndTime,
  parseDuration,
  parseTime,
} from "@/engine/expression/temporal/parse-temporal";
import { localZone, TimeOfDay } from "@/engine/expression/temporal/time-of-day";
import { isZoneName, offsetOfZone } from "@/engine/expression/temporal/time-zone";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import { type Numeric, toInteger } from "@/engine/expression/values/numeric";
import {
  type BuiltinTable,
  date,
  dateTime,
  daysAndTime,
  months,
  nullable,
  number,
  type Overload,
  optional,
  overload,
  text,
  time,
} from "./overload";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function dateOf(year: Numeric, month: Numeric, day: Numeric): CalendarDate | null {
  const [y, m, d] = [toInteger(year), toInteger(month), toInteger(day)];
  return y === null || m === null || d === null ? null : makeDate(y, m, d);
}

/** Whole months from one to the other; what is less than a month is cut off. */
function monthsBetween(from: CalendarDate, to: CalendarDate): YearsAndMonths {
  const total = (to.year - from.year) * 12 + to.month - from.month;
  const reached = addMonths(from, total);
  const distance = reached === null ? 0 : toEpochDay(reached) - toEpochDay(to);
  if (total > 0 && distance > 0) return new YearsAndMonths(total - 1);
  return new YearsAndMonths(total < 0 && distance < 0 ? total + 1 : total);
}

function dayOfYear(value: CalendarDate): number {
  return toEpochDay(value) - toEpochDay(new CalendarDate(value.year, 1, 1)) + 1;
}

/** ISO 8601: the week of the year that holds this week's Thursday. */
function weekOfYear(value: CalendarDate): number {
  const thursday = toEpochDay(value) - dayOfWeek(value) + 4;
  const year = [value.year + 1, value.year].find(
    (each) => thursday >= toEpochDay(new CalendarDate(each, 1, 1)),
  );
  return Math.floor((thursday - toEpochDay(new CalendarDate(year ?? value.year - 1, 1, 1))) / 7) + 1;
}

function inZone(value: DateAndTime, zone: string): FeelValue {
  if (!isZoneName(zone)) return null;
  const instant = toInstantNanos(value);
  const offset = offsetOfZone(zone, Number(instant / 1_000_000n)) ?? 0;
  return fromLocalNanos(instant + BigInt(offset) * 1_000_000_000n, { offset: null, name: zone });
}

/** Steps of reading a text, also that of `now`. */
const parsePrice = 10;
/** Steps of looking up the name of a zone, if it was never seen. */
const zoneNamePrice = 500;

function readClock(run: Run): DateAndTime | null {
  run.charge(parsePrice);
  return nowOf(run);
}

const parsed =
  (parse: (source: string) => FeelValue) =>
  ([source]: readonly [string], run: Run): FeelValue => {
    run.charge(parsePrice);
    const zone = source.indexOf("@");
    if (zone >= 0) run.chargeOnce(source.slice(zone), zoneNamePrice);
    return parse(source);
  };

/** One property of a date, also of a date and time's. */
const ofDate = (read: (value: CalendarDate) => FeelValue): Overload[] => [
  overload([date("date")], ([value]) => read(value)),
  overload([dateTime("date")], ([value]) => read(value.date)),
];

export const temporalFunctions: BuiltinTable = {
  date: [
    overload([text("from")], parsed(parseDate)),
    overload([date("from")], ([value]) => value),
    overload([dateTime("from")], ([value]) => value.date),
    overload([number("year"), number("month"), number("day")], ([year, month, day]) =>
      dateOf(year, month, day),
    ),
  ],
  time: [
    overload([text("from")], parsed(parseTime)),
    overload([time("from")], ([value]) => value),
    overload([dateTime("from")], ([value]) => value.time),
    overload([date("from")], () => new TimeOfDay(0, { offset: 0, name: null })),
    overload(
      [number("hour"), number("minute"), number("second"), optional(nullable(daysAndTime("offset")))],
      ([hour, minute, second, offset]) => makeTime({ hour, minute, second }, offset ?? null),
    ),
  ],
  "date and time": [
    overload([text("from")], parsed(parseDateAndTime)),
    overload([dateTime("from")], ([value]) => value),
    overload([date("from")], ([value]) => new DateAndTime(value, new TimeOfDay(0, localZone))),
    overload([date("date"), time("time")], ([day, at]) => new DateAndTime(day, at)),
    overload([dateTime("date"), time("time")], ([day, at]) => new DateAndTime(day.date, at)),
    overload([dateTime("date"), text("timezone")], ([value, zone]) => inZone(value, zone)),
  ],
  duration: [
    overload([text("from")], parsed(parseDuration)),
    overload([daysAndTime("from")], ([value]) => value),
    overload([months("from")], ([value]) => value),
  ],
  "years and months duration": [
    overload([date("from"), date("to")], ([from, to]) => monthsBetween(from, to)),
    overload([dateTime("from"), date("to")], ([from, to]) => monthsBetween(from.date, to)),
    overload([date("from"), dateTime("to")], ([from, to]) => monthsBetween(from, to.date)),
    overload([dateTime("from"), dateTime("to")], ([from, to]) => monthsBetween(from.date, to.date)),
  ],
  now: [overload([], (_, run) => readClock(run))],
  today: [overload([], (_, run) => readClock(run)?.date ?? null)],
  "day of year": ofDate(dayOfYear),
  "day of week": ofDate((value) => weekdays[dayOfWeek(value) - 1] ?? null),
  "month of year": ofDate((value) => monthNames[value.month - 1] ?? null),
  "week of year": ofDate(weekOfYear),
};
