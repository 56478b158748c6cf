/** Edits of the rows with which a decision is tried, and what comes of them. */
import { type DecisionModel, DecisionModelSchema, type TestRow } from "@/contracts/decision";
import { untagged, type Value } from "@/contracts/value";
import type { CompiledDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { evaluateDecision } from "@/engine/decision/evaluate/evaluate-decision";
import { freshId } from "../table/fresh-id";
import { gatherValues } from "./gather-values";
import { inputKey, type TestInput } from "./test-input";

/** As many as a model may have. */
export const MOST_TEST_ROWS = 500;

export type RowOutcome =
  | { kind: "fault"; message: string }
  /** What it says, the rules of its own table that fired, and whether that is as expected; null: nobody has said. */
  | { kind: "said"; text: string; rules: number[]; isRight: boolean | null };

export function rowsOf({ testRows = [] }: DecisionModel, decision: string): TestRow[] {
  return testRows.filter((row) => row.decision === decision);
}

export function addTestRow(model: DecisionModel, row: Omit<TestRow, "id">): DecisionModel {
  const { testRows = [] } = model;
  if (testRows.length >= MOST_TEST_ROWS) return model;
  return {
    ...model,
    testRows: [
      ...testRows,
      {
        ...row,
        id: freshId(
          "test",
          testRows.map(({ id }) => id),
        ),
      },
    ],
  };
}

export function changeTestRow(
  model: DecisionModel,
  id: string,
  change: Partial<Pick<TestRow, "inputs" | "expected">>,
): DecisionModel {
  const testRows = model.testRows?.map((row) => (row.id === id ? { ...row, ...change } : row));
  return testRows ? { ...model, testRows } : model;
}

export function removeTestRow(model: DecisionModel, id: string): DecisionModel {
  const testRows = model.testRows?.filter((row) => row.id !== id);
  return testRows ? { ...model, testRows } : model;
}

/** What was typed for an input, or for an entry of it, stays with it under its new name. */
export function renameTestInput(model: DecisionModel, from: string, to: string): DecisionModel {
  const renamed = (key: string) =>
    key === from || key.startsWith(`${from} › `) ? `${to}${key.slice(from.length)}` : key;
  const testRows = model.testRows?.map((row) => ({
    ...row,
    inputs: Object.fromEntries(Object.entries(row.inputs).map(([key, text]) => [renamed(key), text])),
  }));
  return testRows ? { ...model, testRows } : model;
}

/** Writes a block of cells from a place on; `columns` are the inputs' keys, what is expected comes after them. */
export function pasteTestRows(
  model: DecisionModel,
  block: readonly (readonly string[])[],
  {
    decision,
    columns,
    row,
    column,
  }: { decision: string; columns: readonly string[]; row: number; column: number },
): DecisionModel {
  let changed = model;
  for (const [down, cells] of block.entries()) {
    if (!rowsOf(changed, decision)[row + down]) changed = addTestRow(changed, { decision, inputs: {} });
    const target = rowsOf(changed, decision)[row + down];
    if (!target) break;
    const inputs = { ...target.inputs };
    let { expected } = target;
    for (const [right, text] of cells.entries()) {
      const key = columns[column + right];
      if (key !== undefined) inputs[key] = text.trim();
      else if (column + right === columns.length) expected = text.trim();
    }
    changed = changeTestRow(changed, target.id, expected === undefined ? { inputs } : { inputs, expected });
  }
  return DecisionModelSchema.safeParse(changed).success ? changed : model;
}

type Trial = { compiled: CompiledDecisionModel; inputs: readonly TestInput[]; now: string; timeZone: string };

export function tryRow(row: TestRow, { compiled, inputs, now, timeZone }: Trial): RowOutcome {
  const { values, faults } = gatherValues(inputs, row.inputs, now);
  const wrong = inputs.map(inputKey).find((key) => faults[key] !== undefined);
  if (wrong !== undefined) return { kind: "fault", message: `${wrong}: ${faults[wrong]}` };
  const result = evaluateDecision(compiled, { decision: row.decision, inputs: values, now, timeZone });
  if (!result.ok) return { kind: "fault", message: result.problems[0]?.message ?? "It cannot be decided." };
  const text = resultText(result.value);
  const own = result.explanation?.tables.filter((table) => table.element === row.decision) ?? [];
  const rules = own.flatMap((table) => table.rules.filter(({ fired }) => fired).map(({ rule }) => rule));
  const expected = row.expected?.trim();
  return { kind: "said", text, rules, isRight: expected ? isExpected(expected, result.value) : null };
}

/** A result as people would type it. */
export function resultText(value: Value): string {
  const plain = untagged(value);
  if (plain === null) return "nothing";
  if (typeof plain === "boolean") return plain ? "yes" : "no";
  if (typeof plain !== "object") return String(plain);
  if (Array.isArray(plain)) return JSON.stringify(plain);
  return Object.entries(plain)
    .map(([key, entry]) => `${key}: ${resultText(entry)}`)
    .join(", ");
}

/** Of several outputs it may name those that matter: "level: Manager". */
function isExpected(expected: string, value: Value): boolean {
  if (isSame(expected, resultText(value))) return true;
  const plain = untagged(value);
  if (typeof plain !== "object" || plain === null || Array.isArray(plain)) return false;
  const entries: Record<string, Value> = plain;
  return expected.split(/,\s*(?=[^,:]+:)/).every((part) => {
    const [key = "", ...rest] = part.split(":");
    const entry = entries[key.trim()];
    return entry !== undefined && isSame(rest.join(":").trim(), resultText(entry));
  });
}

const sameWords: Readonly<Record<string, string>> = { true: "yes", false: "no", null: "nothing" };

function isSame(expected: string, text: string): boolean {
  const wanted = sameWords[expected] ?? expected.replace(/^"(.*)"$/, "$1");
  if (wanted === text) return true;
  return text !== "" && !Number.isNaN(Number(text)) && Number(wanted.replaceAll(",", "")) === Number(text);
}
