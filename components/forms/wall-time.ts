/** Between a clock on the wall ("2026-03-31T14:30") and the moment that it means ("2026-03-31T14:30:00+02:00"). */
import { asUtc, toInstant, toLocal } from "@/engine/time/zoned-time";

/** What the picker shows of a moment; a text that is none stays as it is. */
export function wallTime(moment: string, timeZone: string): string {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return moment;
  return new Date(asUtc(toLocal(at, timeZone))).toISOString().slice(0, 16);
}

/** With the offset that the zone has then. An hour that is skipped is as much later as the clock jumps. */
export function momentAt(wall: string, timeZone: string): string {
  const parts = /^(\d{4,6})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(wall);
  if (!parts) return wall;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (year < 1000 || year > 9999) return wall;
  const instant = toInstant({ year, month, day, hour, minute, second, millisecond: 0 }, timeZone);
  const shown = asUtc(toLocal(instant, timeZone));
  const offset = Math.round((shown - instant) / 60_000);
  const clock = new Date(shown).toISOString().slice(0, 19);
  const hours = Math.floor(Math.abs(offset) / 60);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${clock}${offset < 0 ? "-" : "+"}${two(hours)}:${two(Math.abs(offset) % 60)}`;
}
