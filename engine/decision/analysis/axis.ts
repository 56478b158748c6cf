/** One input of a table as regions, and for each rule the regions for which its cell holds. */
import type { DecisionTable } from "@/contracts/boxed-expression";
import { inputLabel } from "@/engine/decision/table/compile-columns";
import { constraintOf, isWildcard } from "@/engine/decision/types/constraint";
import { anyData, type DataType } from "@/engine/decision/types/data-type";
import type { TypeTable } from "@/engine/decision/types/type-table";
import { Run } from "@/engine/expression/run";
import { type FeelValue, kindOf } from "@/engine/expression/values/feel-value";
import { valueText } from "@/engine/expression/values/value-text";
import { cellConstants } from "./cell-constants";
import { type Region, regionsOf } from "./regions";

/** The regions for which a cell holds: to be met with others, and to be asked one by one. */
export interface CellMask {
  bits: bigint;
  holds: Uint8Array;
}

export interface Axis {
  label: string;
  regions: Region[];
  /** By rule: the regions for which its cell holds, a bit each; null where the cell cannot be read. */
  masks: (CellMask | null)[];
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

const toBits = (holds: Uint8Array): bigint =>
  holds.length === 0 ? 0n : BigInt(`0b${holds.toReversed().join("")}`);

const keyOf = (value: FeelValue): string =>
  value === null ? "null" : `${kindOf(value)} ${valueText(value, new Run(moment, undefined))}`;

/**
 * A cell changes its mind only at its own constants, so it is asked once at each of them and once between each two, however
 * many regions the other cells have made. `keys` are those of the regions' values.
 */
function maskOf(text: string, regions: readonly Region[], keys: readonly string[]): CellMask | null {
  const holds = new Uint8Array(regions.length);
  if (isWildcard(text)) return { holds: holds.fill(1), bits: toBits(holds) };
  const read = cellConstants(text);
  const test = read === null ? null : constraintOf(text);
  if (read === null || test === null || !test.ok || test.passes === null) return null;
  const own = new Set(read.constants.map(keyOf));
  let answer: number | null = null;
  for (const [index, { sample }] of regions.entries()) {
    const isOwn = sample === null || own.has(keys[index] ?? "");
    if (isOwn || answer === null) answer = testsHold(test.passes, sample) ? 1 : 0;
    holds[index] = answer;
    if (isOwn) answer = null;
  }
  return { holds, bits: toBits(holds) };
}

/** Regions times cells of one column; with more the column is not read. */
const maxAnswers = 4_000_000;

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
  if (kept === null || kept.length === 0 || kept.length * distinct.length > maxAnswers) {
    const any: Region = { sample: null, shape: { kind: "other" } };
    const always: CellMask = { bits: 1n, holds: Uint8Array.of(1) };
    return {
      label,
      regions: [any],
      masks: cells.map((text) => (isWildcard(text) ? always : null)),
      full: 1n,
    };
  }
  const keys = kept.map(({ sample }) => keyOf(sample));
  const known = new Map(distinct.map((text) => [text, maskOf(text, kept, keys)]));
  return {
    label,
    regions: kept,
    masks: cells.map((text) => known.get(text) ?? null),
    full: (1n << BigInt(kept.length)) - 1n,
  };
}
