import { countedOf, ofProcess, type ReportScope } from "./report-scope";
import type { RolledSpan } from "./rolled-span";

/**
 * Up to so many cases a report reads the facts themselves: it costs little, and of few cases each counts. Beyond that it reads
 * the roll-ups, whose times are within 2 %.
 */
export const EXACT_UP_TO = 2_000;

/** Whether all facts of the scope are there still. */
export const isKept = ({ from }: ReportScope, { keptFrom }: RolledSpan): boolean => from >= keptFrom;

/** The parameters of the parts: $1 to $12. */
export function spanValues({ processId, versionId }: ReportScope, parts: RolledSpan): unknown[] {
  const { days, hours, rest } = parts;
  return [processId, versionId, ...[days, ...hours, ...rest].flatMap(({ from, to }) => [from, to])];
}

/** The rows of a table of roll-ups that make up the span; one index range each. */
export const rolledOf = (table: string): string =>
  [
    "hours = 24 and at >= $3 and at < $4",
    "hours = 1 and at >= $5 and at < $6",
    "hours = 1 and at >= $7 and at < $8",
  ]
    .map((part) => `select * from ${table} where ${ofProcess} and ${part}`)
    .join(" union all ");

/** What the roll-ups do not say: both ends of the span, from the rows themselves. */
export const restOf = (columns: string, table: "instances" | "step_facts", time: string): string =>
  [`${time} >= $9 and ${time} < $10`, `${time} >= $11 and ${time} < $12`]
    .map((part) => `select ${columns} from ${table} where ${countedOf(table)} and ${part}`)
    .join(" union all ");
