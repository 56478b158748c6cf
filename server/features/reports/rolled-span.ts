import type { PoolClient } from "pg";
import type { ReportScope } from "./report-scope";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A span of time that ends before `to`. */
export interface Span {
  from: Date;
  to: Date;
}

/**
 * A report's span in the parts of which it is read: whole days and whole hours that are rolled up, and what is left at both
 * ends, which is read from the facts themselves. Parts may be empty.
 */
export interface RolledSpan {
  days: Span;
  hours: [Span, Span];
  rest: [Span, Span];
  /** Facts before this may be gone; hours are told as a whole then. */
  keptFrom: Date;
}

/** How the span of a report is read now. */
export async function readRolledSpan(client: PoolClient, { from, to }: ReportScope): Promise<RolledSpan> {
  const { rows } = await client.query<{ rolled: number; kept: number }>(
    `select extract(epoch from greatest(rolled_until, '1970-01-01Z'))::float8 * 1000 as rolled,
       extract(epoch from greatest(kept_from, '1970-01-01Z'))::float8 * 1000 as kept from tenant_upkeep`,
  );
  const { rolled = 0, kept = 0 } = rows[0] ?? {};
  return partSpan({ from, to }, { rolledUntil: new Date(rolled), keptFrom: new Date(kept) });
}

/** The parts of a span when the roll-ups reach until one time and the facts back to another. */
export function partSpan(
  { from, to }: Span,
  { rolledUntil, keptFrom }: { rolledUntil: Date; keptFrom: Date },
): RolledSpan {
  const start = from < keptFrom ? floor(from, HOUR_MS) : from.getTime();
  const firstHour = ceil(start, HOUR_MS);
  const lastHour = Math.max(firstHour, Math.min(floor(to, HOUR_MS), rolledUntil.getTime()));
  const firstDay = Math.min(ceil(firstHour, DAY_MS), lastHour);
  const lastDay = Math.max(firstDay, floor(new Date(lastHour), DAY_MS));
  return {
    days: span(firstDay, lastDay),
    hours: [span(firstHour, firstDay), span(lastDay, lastHour)],
    rest: [
      span(start, Math.min(firstHour, to.getTime())),
      span(Math.min(lastHour, to.getTime()), to.getTime()),
    ],
    keptFrom,
  };
}

const span = (from: number, to: number): Span => ({ from: new Date(from), to: new Date(Math.max(from, to)) });
const floor = (at: Date, unit: number) => Math.floor(at.getTime() / unit) * unit;
const ceil = (at: number, unit: number) => Math.ceil(at / unit) * unit;
