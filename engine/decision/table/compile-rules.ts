import type { DecisionTable } from "@/contracts/boxed-expression";
import type { Logic } from "@/engine/decision/compile/logic";
import type { LogicSite } from "@/engine/decision/compile/logic-site";
import type { InputColumn, OutputColumn } from "./compile-columns";

export interface CompiledRule {
  readonly id: string | undefined;
  /** A test for each input; null where it holds for every value. */
  readonly tests: readonly (Logic | null)[];
  readonly outputs: readonly Logic[];
}

/** Cells of a column repeat; each text is read once. */
class CellCache {
  readonly #known = new Map<string, Logic | null>();

  get<Cell extends Logic | null>(column: string, text: string, make: () => Cell): Cell | Logic | null {
    const key = `${column}:${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#known.set(key, made);
    return made;
  }
}

const nothing: Logic = () => null;

/** An output cell without a value is null, however it is written. */
function outputText(text: string): string {
  return text.trim() === "-" ? "" : text;
}

function checkShape(table: DecisionTable, site: LogicSite): void {
  if (table.rules.length === 0) site.report("noRules", "The table has no rules. Add one.");
  for (const [index, rule] of table.rules.entries()) {
    const own = site.at({ rule: index + 1 });
    if (rule.inputs.length !== table.inputs.length) {
      const counts = `${rule.inputs.length} input cells where the table has ${table.inputs.length} inputs`;
      own.report("ruleShape", `Rule ${index + 1} has ${counts}.`);
    }
    if (rule.outputs.length !== table.outputs.length) {
      const counts = `${rule.outputs.length} output cells where the table has ${table.outputs.length} outputs`;
      own.report("ruleShape", `Rule ${index + 1} has ${counts}.`);
    }
  }
}

export interface TableColumns {
  inputs: readonly InputColumn[];
  outputs: readonly OutputColumn[];
}

/** Each test is compiled where `?` has the type of its column. */
export function compileRules(
  table: DecisionTable,
  { inputs, outputs }: TableColumns,
  site: LogicSite,
): CompiledRule[] {
  checkShape(table, site);
  const cache = new CellCache();
  const cellSites = inputs.map(({ type }) => site.with("?", type.feel).site);
  return table.rules.map((rule, index) => {
    const place = { rule: index + 1 };
    return {
      id: rule.id,
      tests: table.inputs.map((_, column) => {
        const text = rule.inputs[column] ?? "";
        const at = (cellSites[column] ?? site).at({ ...place, column: { kind: "input", index: column } });
        return cache.get(`test ${column}`, text, () => at.tests(text));
      }),
      outputs: table.outputs.map((_, column) => {
        const text = outputText(rule.outputs[column] ?? "");
        const at = site.at({ ...place, column: { kind: "output", index: column } });
        return (
          cache.get(`output ${column}`, text, () => at.expression(text, outputs[column]?.type.feel)) ??
          nothing
        );
      }),
    };
  });
}
