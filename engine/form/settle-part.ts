import type { Value, Variables } from "@/contracts/value";
import type { Expression } from "@/engine/expression/expression";
import type { CompiledForm } from "./compile-form";
import { type CompiledRule, decidingRules, judgingRules } from "./compile-rules";
import type { CompiledField } from "./compiled-field";
import type { PlanPart } from "./evaluation-plan";
import { fieldTitle, isEmptyValue } from "./field-entry";
import type { Complaint, FieldState, FormSituation, Outcome } from "./form-state";
import { holdsValue } from "./holds-value";
import { storableValue } from "./storable-value";

/** Where a part is evaluated: `outcomes` has those of all parts before it. */
export interface Settling {
  readonly form: CompiledForm;
  readonly filled: Variables;
  readonly situation: FormSituation;
  readonly outcomes: readonly Outcome[];
}

type FieldOutcome = Extract<Outcome, { kind: "field" }>;

/** A field without value is kept from every expression and judgement. */
const hidden: FieldOutcome = { kind: "field", visible: false, locked: null, value: null, complaints: [] };

export function outcomeOf(part: PlanPart, at: Settling): Outcome {
  if (part.kind === "rule") {
    const result = evaluate(part.rule.when, at);
    return result.ok
      ? { kind: "rule", holds: result.value === true, problem: null }
      : { kind: "rule", holds: false, problem: result.error.message };
  }
  if (part.kind === "field") return settleField(part.compiled, at);
  return { kind: "judgement", state: judgeField(part.compiled, at) };
}

function settleField(compiled: CompiledField, at: Settling): FieldOutcome {
  const { field, entry, calculation, rules } = compiled;
  const complaints: Complaint[] = [];
  if (!isShown(compiled, at, complaints)) return hidden;
  const done = (value: Value, locked: FieldState["locked"] = null): FieldOutcome => ({
    kind: "field",
    visible: true,
    locked,
    value,
    complaints,
  });
  const title = fieldTitle(field);
  if (field.type === "calculated") {
    return done(calculation === null ? null : calculate(calculation, at, { path: "", title, complaints }));
  }
  const setting = rules.set.find(({ rule }) => holds(rule, at));
  const disabled = rules.enable.length > 0 && !rules.enable.some((rule) => holds(rule, at));
  const locked = setting !== undefined ? "set" : disabled ? "disabled" : null;
  const source = locked === "disabled" ? (at.situation.before ?? {}) : at.filled;
  const raw =
    setting !== undefined
      ? calculate(setting.value, at, { path: "", title, complaints })
      : Object.hasOwn(source, field.key)
        ? source[field.key]
        : undefined;
  const unfilled = (raw === undefined && entry.initial?.(field)) || entry.empty;
  const reading =
    raw === undefined || raw === null ? { value: unfilled, problems: [] } : entry.read(raw, field);
  complaints.push(...reading.problems);
  return done(calculateRows(compiled, reading.value, { ...at, complaints }), locked);
}

function isShown(
  { field, showIf, within, rules }: CompiledField,
  at: Settling,
  complaints: Complaint[],
): boolean {
  if (!within.every((key) => isVisible(key, at))) return false;
  if (showIf !== null) {
    const result = evaluate(showIf, at);
    if (result.ok && result.value !== true) return false;
    if (!result.ok) {
      const message = `Whether to show ${fieldTitle(field)} cannot be decided: ${result.error.message}`;
      complaints.push({ path: "", message });
    }
  }
  return (
    rules.show.length === 0 || rules.show.some((rule) => holds(rule, at) || problemOf(rule, at) !== null)
  );
}

function isVisible(key: string, { form, outcomes }: Settling): boolean {
  const outcome = outcomes[form.plan.fieldAt.get(key) ?? -1];
  return outcome?.kind !== "field" || outcome.visible;
}

function judgeField({ field, rules }: CompiledField, at: Settling): FieldState {
  const outcome = at.outcomes[at.form.plan.fieldAt.get(field.key) ?? -1];
  const { visible, locked, value, complaints } = outcome?.kind === "field" ? outcome : hidden;
  const state = { visible, locked, value, required: false, complaints, refusedBy: null };
  if (!visible) return state;
  const title = fieldTitle(field);
  const wanted =
    field.required || at.situation.required?.has(field.key) || rules.require.some((rule) => holds(rule, at));
  const required = wanted === true && locked === null && field.type !== "calculated" && holdsValue(field);
  const found = [...complaints, ...undecided([...decidingRules(rules), ...judgingRules(rules)], title, at)];
  if (found.length > 0) return { ...state, required, complaints: found };
  if (required && isEmptyValue(value)) {
    return { ...state, required, complaints: [{ path: "", message: `${title} is required.` }] };
  }
  const refusal = rules.refuse.find(({ rule }) => holds(rule, at));
  if (refusal === undefined) return { ...state, required };
  const message = refusal.message.trim() || `${title} does not go with the other fields.`;
  return { ...state, required, complaints: [{ path: "", message }], refusedBy: refusal.rule.index };
}

function undecided(rules: readonly CompiledRule[], title: string, at: Settling): Complaint[] {
  return rules.flatMap((rule) => {
    const problem = problemOf(rule, at);
    return problem === null
      ? []
      : [{ path: "", message: `A rule about ${title} cannot be decided: ${problem}` }];
  });
}

function ruleOutcome(rule: CompiledRule, { form, outcomes }: Settling) {
  const outcome = outcomes[form.plan.ruleAt.get(rule.index) ?? -1];
  return outcome?.kind === "rule" ? outcome : null;
}

function holds(rule: CompiledRule, at: Settling): boolean {
  return ruleOutcome(rule, at)?.holds ?? false;
}

function problemOf(rule: CompiledRule, at: Settling): string | null {
  return ruleOutcome(rule, at)?.problem ?? null;
}

function calculateRows(
  { columns, field }: CompiledField,
  rows: Value,
  at: Settling & { complaints: Complaint[] },
): Value {
  if (columns.length === 0 || !Array.isArray(rows)) return rows;
  return rows.map((row, index) => {
    if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
    const cells: Variables = { ...row };
    for (const { key, label, calculation } of columns) {
      const path = `[${index}].${key}`;
      const title = `${fieldTitle(field)}, row ${index + 1}: ${label || key}`;
      cells[key] = calculate(calculation, at, { path, title, complaints: at.complaints, row: cells });
    }
    return cells;
  });
}

interface Place {
  path: string;
  title: string;
  complaints: Complaint[];
  /** The row's cells, for a calculated column. */
  row?: Variables;
}

function calculate(calculation: Expression, at: Settling, { path, title, complaints, row }: Place): Value {
  const result = evaluate(calculation, at, row);
  if (result.ok) return storableValue(result.value);
  complaints.push({ path, message: `${title} cannot be calculated: ${result.error.message}` });
  return null;
}

/** An expression sees the visible fields that it names. */
function evaluate(expression: Expression, { form, outcomes, situation }: Settling, row?: Variables) {
  const seen = expression.names.flatMap((name): [string, Value][] => {
    const outcome = outcomes[form.plan.fieldAt.get(name) ?? -1];
    return outcome?.kind === "field" && outcome.visible ? [[name, outcome.value]] : [];
  });
  const { now, timeZone } = situation;
  return expression.evaluate({
    variables: Object.fromEntries(seen),
    now,
    timeZone,
    ...(row && { extra: row }),
  });
}
