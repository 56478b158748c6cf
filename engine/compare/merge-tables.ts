/**
 * Two people's changes of one decision table in one, cell by cell. A cell belongs to its rule and its column, both by their ids, so
 * it also finds its place where the other one has added, moved or taken away columns.
 */
import type { DecisionTable, TableRule } from "@/contracts/boxed-expression";
import { isDeepEqual } from "./is-deep-equal";
import { mergeValues, type Versions } from "./merge-values";
import type { Path, Side } from "./merged";

/** A table whose rules have their cells by column. */
type Grid = Omit<DecisionTable, "rules"> & { rules: GridRule[] };
type GridRule = Omit<TableRule, "inputs" | "outputs" | "annotations"> & { cells: Record<string, string> };

/**
 * Null where the tables cannot be told apart into cells: without ids, with other annotation columns, or where nothing would be left.
 * `collide` hears of each rule or setting that both changed; there the table is as on the side that is preferred.
 */
export function mergeTables(
  { base, mine, theirs }: Versions<DecisionTable>,
  prefer: Side,
  collide: (path: Path) => void,
): DecisionTable | null {
  const [ofBase, ofMine, ofTheirs] = [toGrid(base), toGrid(mine), toGrid(theirs)];
  const hasSameNotes = [mine, theirs].every((table) => isDeepEqual(table.annotations, base.annotations));
  if (!ofBase || !ofMine || !ofTheirs || !hasSameNotes) return null;
  const collisions = new Map<string, Path>();
  const merged = mergeValues({ base: ofBase, mine: ofMine, theirs: ofTheirs }, (path, both) => {
    const about = path[0] === "rules" ? path.slice(0, RULE_DEPTH) : path;
    collisions.set(about.join("\n"), about);
    return both[prefer];
  });
  if (merged.outputs.length === 0) return null;
  for (const path of collisions.values()) collide(path);
  return fromGrid(merged);
}

/** List, rule. */
const RULE_DEPTH = 2;

function toGrid(table: DecisionTable): Grid | null {
  const { inputs, outputs } = table;
  const named = [inputs, outputs, table.rules].every(
    (parts) => new Set(parts.map(({ id }) => id)).size === parts.length && parts.every(({ id }) => id),
  );
  if (!named) return null;
  const rules = table.rules.map(({ inputs: tests, outputs: results, annotations = [], ...rule }) => ({
    ...rule,
    cells: Object.fromEntries([
      ...tests.map((text, index) => [inputCell(inputs[index]?.id), text]),
      ...results.map((text, index) => [outputCell(outputs[index]?.id), text]),
      ...annotations.map((text, index) => [noteCell(index), text]),
    ]),
  }));
  return { ...table, rules };
}

/** A cell that nobody has filled in is empty, as in a new column or rule. */
function fromGrid({ rules, ...table }: Grid): DecisionTable {
  return {
    ...table,
    rules: rules.map(({ cells, ...rule }) => ({
      ...rule,
      inputs: table.inputs.map(({ id }) => cells[inputCell(id)] ?? ""),
      outputs: table.outputs.map(({ id }) => cells[outputCell(id)] ?? ""),
      ...(table.annotations && {
        annotations: table.annotations.map((_, index) => cells[noteCell(index)] ?? ""),
      }),
    })),
  };
}

const inputCell = (id: string | undefined) => `input ${id}`;
const outputCell = (id: string | undefined) => `output ${id}`;
const noteCell = (index: number) => `annotation ${index}`;
