import fc from "fast-check";
import { expect, it } from "vitest";
import { nextOfCycle, parseCycle } from "./cycle";

const durations = ["PT1S", "PT90M", "P1D", "P1W", "P1M", "P1Y2M3DT4H", "P3M1D"];
const zones = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"];
const instant = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((date) => date.toISOString());

const waits = fc.record({
  every: fc.constantFrom(...durations),
  timeZone: fc.constantFrom(...zones),
  startedAt: instant("2005-01-01", "2015-01-01"),
  after: instant("2015-01-01", "2045-01-01"),
  later: instant("2015-01-01", "2045-01-01"),
});

it("fires strictly later, at the same times whoever asks when", () => {
  fc.assert(
    fc.property(waits, ({ every, timeZone, startedAt, after, later }) => {
      const parsed = parseCycle(`R/${every}`);
      if (!parsed.ok) throw new Error(parsed.message);
      const next = (moment: string) => {
        const progress = { startedAt, firedCount: 7, after: moment, timeZone };
        return nextOfCycle(parsed.cycle, progress) ?? "over";
      };
      const first = next(after);
      expect(first > after).toBe(true);
      const justBefore = new Date(Date.parse(first) - 1).toISOString();
      expect(next(justBefore)).toBe(first);
      expect(next(first) > first).toBe(true);
      if (after <= later) expect(next(later) >= first).toBe(true);
    }),
    { numRuns: 300 },
  );
});
