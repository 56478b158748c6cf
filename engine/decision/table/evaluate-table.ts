/** Looks at the rules of a compiled table for one set of input values (DMN 1.5, 8.3). */
import type { DecisionTable } from "@/contracts/boxed-expression";
import type { LogicFrame } from "@/engine/decision/compile/logic";
import type { RuleNote } from "@/engine/decision/evaluate/decision-explainer";
import { DecisionFailure, type Place } from "@/engine/decision/problem";
import { emptyContext, type FeelValue, isList } from "@/engine/expression/values/feel-value";
import { satisfies } from "@/engine/expression/values/range-membership";
import { valueText } from "@/engine/expression/values/value-text";
import type { InputColumn, OutputColumn } from "./compile-columns";
import type { CompiledRule } from "./compile-rules";
import type { Hit, HitPolicyEntry, HitTable } from "./hit-policy";

export interface CompiledTable {
  readonly table: DecisionTable;
  readonly policy: HitPolicyEntry;
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly OutputColumn[];
  readonly rules: readonly CompiledRule[];
  /** Where tests find the input value. */
  readonly slot: number;
  readonly place: Place;
}

/** Steps of looking at a rule and of letting it fire, with the notes about it, besides what its cells cost. */
const rulePrice = 12;
const hitPrice = 24;

/** The values of the inputs; one that is not allowed ends the evaluation. */
function readInputs({ inputs, slot, place }: CompiledTable, frame: LogicFrame): FeelValue[] {
  return inputs.map(({ label, value, type, allowed }, index) => {
    const column = { kind: "input", index } as const;
    const given = frame.explainer.border(value(frame), type, { ...place, column }, frame.run);
    if (allowed === null || given === null) return given;
    frame.values[slot] = given;
    if (allowed(frame) === true) return given;
    const message = `${valueText(given, frame.run)} is not an allowed value of the input “${label}”.`;
    throw new DecisionFailure("valueNotAllowed", message, { ...place, column });
  });
}

/** The first input whose test does not hold, or null: the rule fires. */
function stoppedAt(
  { tests }: CompiledRule,
  { values, slot }: { values: readonly FeelValue[]; slot: number },
  frame: LogicFrame,
): number | null {
  for (const [index, test] of tests.entries()) {
    if (test === null) continue;
    frame.values[slot] = values[index] ?? null;
    if (test(frame) !== true) return index;
  }
  return null;
}

function asResult(table: DecisionTable, outputs: readonly FeelValue[]): FeelValue {
  if (table.outputs.length === 1) return outputs[0] ?? null;
  const result = emptyContext();
  for (const [index, { name }] of table.outputs.entries())
    result[name ?? `output ${index + 1}`] = outputs[index] ?? null;
  return result;
}

function fire(compiled: CompiledTable, rule: number, frame: LogicFrame): Hit {
  const { table, outputs, place, slot } = compiled;
  const cells = compiled.rules[rule - 1]?.outputs ?? [];
  const values = outputs.map(({ label, type, allowed }, index) => {
    const column = { kind: "output", index } as const;
    const own = { ...place, rule, column };
    const value = frame.explainer.border(cells[index]?.(frame) ?? null, type, own, frame.run);
    if (allowed === null || value === null) return value;
    frame.values[slot] = value;
    if (allowed(frame) === true) return value;
    const message = `Rule ${rule} gives ${valueText(value, frame.run)}, which is not an allowed value of the output “${label}”.`;
    throw new DecisionFailure("valueNotAllowed", message, own);
  });
  return { rule, outputs: values, result: asResult(table, values) };
}

function lookAtRules(
  compiled: CompiledTable,
  values: readonly FeelValue[],
  frame: LogicFrame,
): { hits: Hit[]; notes: RuleNote[] } {
  const hits: Hit[] = [];
  const notes: RuleNote[] = [];
  for (const [index, rule] of compiled.rules.entries()) {
    frame.run.charge(rulePrice);
    const id = rule.id === undefined ? {} : { id: rule.id };
    const missed = stoppedAt(rule, { values, slot: compiled.slot }, frame);
    if (missed !== null) {
      notes.push({ rule: index + 1, ...id, fired: false, stoppedAt: missed });
      continue;
    }
    frame.run.charge(hitPrice);
    const hit = fire(compiled, index + 1, frame);
    hits.push(hit);
    notes.push({ rule: index + 1, ...id, fired: true, outputs: [...hit.outputs] });
    if (compiled.policy.stopsAtFirst) break;
  }
  return { hits, notes };
}

/** Defaults, where any output has one; else what the hit policy says. */
function whenNone({ table, outputs, policy }: CompiledTable, frame: LogicFrame): FeelValue {
  if (outputs.every(({ defaultValue }) => defaultValue === null)) return policy.whenNone;
  const values = outputs.map(({ defaultValue, type }) =>
    frame.explainer.border(defaultValue?.(frame) ?? null, type, frame.explainer.place, frame.run),
  );
  return asResult(table, values);
}

function hitTable(compiled: CompiledTable, frame: LogicFrame): HitTable {
  const orders = compiled.outputs.map(({ order }) => order?.(frame) ?? null);
  return {
    outputs: compiled.table.outputs,
    run: frame.run,
    rank: (output, value) => {
      const order = orders[output] ?? null;
      if (!isList(order)) return 0;
      const position = order.findIndex((item) => satisfies(value, item, frame.run) === true);
      return position < 0 ? order.length : position;
    },
    fail: (code, message, rules) => {
      const rule = rules[0]?.rule;
      throw new DecisionFailure(code, message, {
        ...compiled.place,
        ...(rule === undefined ? {} : { rule }),
      });
    },
  };
}

export function evaluateTable(compiled: CompiledTable, frame: LogicFrame): FeelValue {
  const { table, policy, place, inputs } = compiled;
  return frame.explainer.within(place, () => {
    const values = readInputs(compiled, frame);
    const { hits, notes } = lookAtRules(compiled, values, frame);
    const note = {
      place,
      hitPolicy: table.hitPolicy,
      inputs: inputs.map(({ label }, index) => ({ label, value: values[index] ?? null })),
      rules: notes,
      output: null as FeelValue,
    };
    frame.explainer.table(note);
    note.output =
      hits.length === 0 ? whenNone(compiled, frame) : policy.combine(hits, hitTable(compiled, frame));
    return note.output;
  });
}
