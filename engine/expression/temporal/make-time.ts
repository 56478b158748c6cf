import { fromDecimal, type Numeric, toDecimal, toInteger } from "@/engine/expression/values/numeric";
import type { DaysAndTime } from "./duration";
import { nanosPerSecond, TimeOfDay } from "./time-of-day";

/** Offsets are whole seconds within 18 hours (XML Schema allows 14, java.time 18). */
const maxOffset = 18 * 3600;

/** A time from its parts; seconds may have decimals. Null where there is no such time. */
export function makeTime(
  parts: { hour: Numeric; minute: Numeric; second: Numeric },
  offset: DaysAndTime | null,
): TimeOfDay | null {
  const [hour, minute] = [toInteger(parts.hour), toInteger(parts.minute)];
  const seconds = toDecimal(parts.second);
  if (hour === null || minute === null || hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  if (seconds.isNegative() || seconds.greaterThanOrEqualTo(60)) return null;
  const nanos = fromDecimal(seconds.times(nanosPerSecond).trunc());
  const shift = offset === null ? null : Number(offset.nanos / BigInt(nanosPerSecond));
  if (shift !== null && Math.abs(shift) > maxOffset) return null;
  return new TimeOfDay((hour * 3600 + minute * 60) * nanosPerSecond + Number(nanos), {
    offset: shift,
    name: null,
  });
}
