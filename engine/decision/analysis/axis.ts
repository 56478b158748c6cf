/** One input of a table as regions, and for each rule the regions for which its cell holds. */
import type { DecisionTable } from "@/contracts/boxed-expression";
import { inputLabel } from "@/engine/decision/table/compile-columns";
import { constraintOf, isWildcard } from "@/engine/decision/types/constraint";
import { anyData, type DataType } from "@/engine/decision/types/data-type";
import type { TypeTable } from "@/engine/decision/types/type-table";
import { Run } from "@/engine/expression/run";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import { cellConstants, constantValue } from "./cell-constants";
import { type Region, regionsOf } from "./regions";

export interface Axis {
  label: string;
  regions: Region[];
  /** By rule: the regions for which its cell holds, a bit each; null where the cell cannot be read. */
  masks: (bigint | null)[];
  /** All regions. */
  full: bigint;
}

/** Cells are tested with a budget each. */
const moment = "2000-01-01T00:00:00Z";

const testsHold = (passes: NonNullable<DataType["passes"]>, value: FeelValue): boolean =>
  passes(value, new Run(moment, undefined));

function constantsIn(tests: readonly string[]): { constants: FeelValue[]; ordered: boolean } {
  const read = tests.flatMap((text) => (isWildcard(text) ? [] : (cellConstants(text) ?? [])));
  return {
    constants: read.flatMap(({ constants }) => constants),
    ordered: read.some(({ ordered }) => ordered),
  };
}

/** Of one type the values that can come. */
function allowedOnly(regions: readonly Region[], types: readonly DataType["passes"][]): Region[] {
  return regions.filter(
    ({ sample }) => sample === null || types.every((passes) => passes === null || testsHold(passes, sample)),
  );
}

function maskOf(text: string, regions: readonly Region[]): bigint | null {
  if (isWildcard(text)) return (1n << BigInt(regions.length)) - 1n;
  const test = cellConstants(text) === null ? null : constraintOf(text);
  if (test === null || !test.ok || test.passes === null) return null;
  let mask = 0n;
  for (const [index, { sample }] of regions.entries())
    if (testsHold(test.passes, sample)) mask |= 1n << BigInt(index);
  return mask;
}

export function axisOf(table: DecisionTable, column: number, types: TypeTable): Axis {
  const input = table.inputs[column];
  const cells = table.rules.map((rule) => rule.inputs[column] ?? "");
  const distinct = [...new Set(cells)];
  const type = (input?.typeRef === undefined ? null : types.find(input.typeRef)) ?? anyData;
  const allowed = input?.allowedValues ?? "";
  const limits = [allowed, type.allowedValues ?? ""].filter((text) => !isWildcard(text));
  const { constants, ordered } = constantsIn([...distinct, ...limits]);
  const made = constraintOf(allowed);
  const regions = regionsOf(constants, type.feel.kind, ordered);
  const kept = regions === null ? null : allowedOnly(regions, [type.passes, made.ok ? made.passes : null]);
  const label = input === undefined ? "" : inputLabel(input, column);
  if (kept === null || kept.length === 0) {
    const any: Region = { sample: constantValue("null") ?? null, shape: { kind: "other" } };
    return { label, regions: [any], masks: cells.map((text) => (isWildcard(text) ? 1n : null)), full: 1n };
  }
  const known = new Map(distinct.map((text) => [text, maskOf(text, kept)]));
  return {
    label,
    regions: kept,
    masks: cells.map((text) => known.get(text) ?? null),
    full: (1n << BigInt(kept.length)) - 1n,
  };
}
