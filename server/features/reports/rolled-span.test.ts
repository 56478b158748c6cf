import fc from "fast-check";
import { expect, it } from "vitest";
import { partSpan, type Span } from "./rolled-span";

const HOUR = 3_600_000;
const moment = fc.integer({ min: 0, max: 200 * HOUR }).map((ms) => new Date(ms));
const wholeHour = fc.integer({ min: 0, max: 220 }).map((hour) => new Date(hour * HOUR));
const long = ({ from, to }: Span) => to.getTime() - from.getTime();

it("covers the span without gap or overlap, with what is rolled up in whole hours and days", () => {
  fc.assert(
    fc.property(moment, moment, wholeHour, (one, other, rolledUntil) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const { days, hours, rest } = partSpan({ from, to }, { rolledUntil, keptFrom: new Date(0) });
      const parts = [rest[0], hours[0], days, hours[1], rest[1]].filter((part) => long(part) > 0);
      expect(parts[0]?.from ?? from).toEqual(from);
      expect(parts.at(-1)?.to ?? from).toEqual(parts.length > 0 ? to : from);
      for (const [index, part] of parts.slice(1).entries()) expect(part.from).toEqual(parts[index]?.to);
      for (const part of [...hours, days].filter((each) => long(each) > 0)) {
        expect(part.to.getTime()).toBeLessThanOrEqual(rolledUntil.getTime());
        expect([part.from.getTime() % HOUR, part.to.getTime() % HOUR]).toEqual([0, 0]);
      }
      expect([days.from.getTime() % (24 * HOUR), long(days) % (24 * HOUR)][long(days) > 0 ? 0 : 1]).toBe(0);
    }),
  );
});

it("tells the first hour as a whole where its facts may be gone", () => {
  const { rest, hours } = partSpan(
    { from: new Date(2.5 * HOUR), to: new Date(5 * HOUR) },
    { rolledUntil: new Date(10 * HOUR), keptFrom: new Date(3 * HOUR) },
  );
  expect(long(rest[0])).toBe(0);
  expect(hours[0].from).toEqual(new Date(2 * HOUR));
});
