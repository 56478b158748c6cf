/**
 * Gaps and overlaps of a decision table, exact over cells that compare their input with constants: numbers, texts, dates,
 * times, durations, truth values, ranges and lists of these.
 */
import type { DecisionTable } from "@/contracts/boxed-expression";
import type { ItemDefinition } from "@/contracts/decision";
import type { Value } from "@/contracts/value";
import { TypeTable } from "@/engine/decision/types/type-table";
import { NotStorable, toValue } from "@/engine/expression/border/to-value";
import { Run } from "@/engine/expression/run";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import { type Axis, axisOf } from "./axis";
import { findGaps } from "./find-gaps";
import { findMasked, findOverlaps } from "./find-overlaps";
import { testsOf } from "./region-text";
import type { InputRegion, TableAnalysis } from "./table-analysis";

/** Cells that are read; larger tables are not analysed. */
const maxCells = 20_000;
const moment = "2000-01-01T00:00:00Z";

function asValue(value: FeelValue): Value {
  const result = toValue(value, new Run(moment, undefined));
  return result instanceof NotStorable ? null : result;
}

function regionOf(axes: readonly Axis[], masks: readonly bigint[]): InputRegion {
  const run = new Run(moment, undefined);
  return {
    inputs: axes.map(({ label, regions }, index) => {
      const mask = masks[index] ?? 0n;
      const chosen = regions.filter((_, region) => (mask & (1n << BigInt(region))) !== 0n);
      const example = asValue(chosen[0]?.sample ?? null);
      return { label, tests: testsOf(regions, chosen, run), example };
    }),
  };
}

function sameOutputs({ rules }: DecisionTable, [left, right]: readonly [number, number]): boolean {
  const [one, other] = [rules[left - 1]?.outputs ?? [], rules[right - 1]?.outputs ?? []];
  return one.every((text, index) => text.trim() === (other[index] ?? "").trim());
}

export function analyseTable(
  table: DecisionTable,
  itemDefinitions: readonly ItemDefinition[] = [],
): TableAnalysis {
  const rules = table.rules.length;
  const nothing: TableAnalysis = { gaps: [], overlaps: [], masked: [], unread: [], complete: false };
  if (rules * table.inputs.length > maxCells || table.inputs.length === 0) return nothing;
  const types = new TypeTable(itemDefinitions, new Map(), () => undefined);
  const axes = table.inputs.map((_, column) => axisOf(table, column, types));
  const overlapping = findOverlaps(axes, rules);
  const { gaps, complete } = findGaps(axes, rules);
  const unread = table.rules.flatMap((_, index) =>
    axes.some(({ masks }) => masks[index] === null) ? [index + 1] : [],
  );
  return {
    gaps: gaps.map((masks) => regionOf(axes, masks)),
    overlaps: overlapping.overlaps.map(({ rules: pair, masks }) => ({
      ...regionOf(axes, masks),
      rules: pair,
      sameOutputs: sameOutputs(table, pair),
    })),
    masked: table.hitPolicy === "F" ? findMasked(axes, overlapping) : [],
    unread,
    complete: complete && overlapping.complete,
  };
}
