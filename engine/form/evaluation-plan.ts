/**
 * The order in which a form is evaluated, and what has to be evaluated again when something changes. Every part comes after
 * those that it reads, so one walk from front to back settles everything; only a circle has parts that read later ones.
 */
import type { Expression } from "@/engine/expression/expression";
import { type CompiledRule, decidingRules, judgingRules } from "./compile-rules";
import { type CompiledField, namesRead } from "./compiled-field";

export type PlanPart =
  /** Whether a rule holds. */
  | { kind: "rule"; rule: CompiledRule }
  /** What a field holds. */
  | { kind: "field"; compiled: CompiledField }
  /** Whether that is in order. */
  | { kind: "judgement"; compiled: CompiledField };

export interface EvaluationPlan {
  readonly parts: readonly PlanPart[];
  /** By part: the parts that read it. */
  readonly readers: readonly (readonly number[])[];
  /** Parts that ask what time it is. */
  readonly timed: readonly number[];
  /** Places in `parts`. */
  readonly fieldAt: ReadonlyMap<string, number>;
  readonly judgementAt: ReadonlyMap<string, number>;
  /** By the rule's place in the form's list. */
  readonly ruleAt: ReadonlyMap<number, number>;
}

export function planEvaluation(order: readonly CompiledField[]): EvaluationPlan {
  const parts = partsInOrder(order);
  const fieldAt = new Map<string, number>();
  const judgementAt = new Map<string, number>();
  const ruleAt = new Map<number, number>();
  for (const [at, part] of parts.entries()) {
    if (part.kind === "rule") ruleAt.set(part.rule.index, at);
    else (part.kind === "field" ? fieldAt : judgementAt).set(part.compiled.field.key, at);
  }
  const readers = parts.map((): number[] => []);
  const timed: number[] = [];
  for (const [at, part] of parts.entries()) {
    const { names, rules } = readBy(part);
    const sources = [
      ...names.flatMap((name) => fieldAt.get(name) ?? []),
      ...rules.flatMap(({ index }) => ruleAt.get(index) ?? []),
    ];
    for (const source of new Set(sources)) readers[source]?.push(at);
    if (expressionsOf(part).some(asksForTime)) timed.push(at);
  }
  return { parts, readers, timed, fieldAt, judgementAt, ruleAt };
}

/** A rule stands before the first field that needs it; those that only judge stand after all fields. */
function partsInOrder(order: readonly CompiledField[]): PlanPart[] {
  const parts: PlanPart[] = [];
  const placed = new Set<number>();
  const place = (rules: readonly CompiledRule[]) => {
    for (const rule of rules) {
      if (!placed.has(rule.index)) parts.push({ kind: "rule", rule });
      placed.add(rule.index);
    }
  };
  for (const compiled of order) {
    place(decidingRules(compiled.rules));
    parts.push({ kind: "field", compiled });
  }
  for (const compiled of order) {
    place(judgingRules(compiled.rules));
    parts.push({ kind: "judgement", compiled });
  }
  return parts;
}

function readBy(part: PlanPart): { names: readonly string[]; rules: readonly CompiledRule[] } {
  if (part.kind === "rule") return { names: part.rule.when.names, rules: [] };
  const { compiled } = part;
  if (part.kind === "field") return { names: namesRead(compiled), rules: decidingRules(compiled.rules) };
  return {
    names: [compiled.field.key],
    rules: [...decidingRules(compiled.rules), ...judgingRules(compiled.rules)],
  };
}

function expressionsOf(part: PlanPart): Expression[] {
  if (part.kind === "rule") return [part.rule.when];
  if (part.kind === "judgement") return [];
  const { showIf, calculation, columns, rules } = part.compiled;
  return [
    ...(showIf === null ? [] : [showIf]),
    ...(calculation === null ? [] : [calculation]),
    ...columns.map((column) => column.calculation),
    ...rules.set.map(({ value }) => value),
  ];
}

/** A word too many only costs an evaluation. */
function asksForTime({ source }: Expression): boolean {
  return /\b(now|today)\b/.test(source);
}
