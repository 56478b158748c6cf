import type { Value, Variables } from "@/contracts/value";
import type { CompiledField, CompiledForm } from "./compile-form";
import { fieldTitle, isEmptyValue } from "./field-entry";
import { storableValue } from "./storable-value";

/** The moment and place of an evaluation: expressions have no clock of their own. */
export interface FormClock {
  /** The one `now` of this evaluation, ISO 8601 UTC. */
  now: string;
  /** IANA zone. */
  timeZone: string;
}

/** What a form makes of what was filled in. */
export interface FormEvaluation {
  /** Of the visible fields: read, calculated, empty ones with their empty value. */
  values: Variables;
  /** By field key. */
  visible: Record<string, boolean>;
  /** By path (`supplier`, `items[2].quantity`): one sentence each. */
  errors: Record<string, string>;
}

/**
 * What a form makes of the values filled in so far. Browser and server use the same function, so what a person sees
 * is what is checked. Unknown keys are left out silently; acceptSubmission is the one that names them.
 */
export function evaluateForm(form: CompiledForm, filled: Variables, clock: FormClock): FormEvaluation {
  const known = new Map<string, Value>();
  const visible = new Map<string, boolean>();
  const errors = new Map<string, string>();
  const scope: Variables = {};
  for (const compiled of form.order) {
    const { key } = compiled.field;
    const shown = isShown(compiled, scope, clock, errors);
    visible.set(key, shown);
    if (!shown) continue;
    const value = fieldValue(compiled, filled, { scope, clock, errors });
    known.set(key, value);
    scope[key] = value;
  }
  const inOrder = [...form.fields.keys()].filter((key) => known.has(key));
  return {
    values: Object.fromEntries(inOrder.map((key) => [key, known.get(key) ?? null])),
    visible: Object.fromEntries(visible),
    errors: Object.fromEntries(errors),
  };
}

interface Evaluating {
  scope: Variables;
  /** The row's cells, for a calculated column. */
  extra?: Variables;
  clock: FormClock;
  errors: Map<string, string>;
}

function isShown(
  compiled: CompiledField,
  scope: Variables,
  clock: FormClock,
  errors: Map<string, string>,
): boolean {
  if (compiled.showIf === null) return true;
  const result = compiled.showIf.evaluate({ variables: scope, ...clock });
  if (result.ok) return result.value === true;
  errors.set(
    compiled.field.key,
    `Whether to show ${fieldTitle(compiled.field)} cannot be decided: ${result.error.message}`,
  );
  return true;
}

function fieldValue(compiled: CompiledField, filled: Variables, at: Evaluating): Value {
  const { field, entry, calculation } = compiled;
  if (field.type === "calculated") {
    return calculation === null ? null : calculate(calculation, field.key, fieldTitle(field), at);
  }
  const raw = Object.hasOwn(filled, field.key) ? filled[field.key] : undefined;
  const reading =
    raw === undefined || raw === null ? { value: entry.empty, problems: [] } : entry.read(raw, field);
  for (const { path, message } of reading.problems) at.errors.set(`${field.key}${path}`, message);
  if (reading.problems.length === 0 && field.required && isEmptyValue(reading.value)) {
    at.errors.set(field.key, `${fieldTitle(field)} is required.`);
  }
  return compiled.columns.length === 0 ? reading.value : calculateRows(compiled, reading.value, at);
}

function calculateRows(compiled: CompiledField, rows: Value, at: Evaluating): Value {
  if (!Array.isArray(rows)) return rows;
  return rows.map((row, index) => {
    if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
    const cells: Variables = { ...row };
    for (const { key, label, calculation } of compiled.columns) {
      const path = `${compiled.field.key}[${index}].${key}`;
      const title = `${fieldTitle(compiled.field)}, row ${index + 1}: ${label || key}`;
      cells[key] = calculate(calculation, path, title, { ...at, extra: cells });
    }
    return cells;
  });
}

type Calculation = NonNullable<CompiledField["calculation"]>;

function calculate(calculation: Calculation, path: string, title: string, at: Evaluating): Value {
  const result = calculation.evaluate({
    variables: at.scope,
    ...at.clock,
    ...(at.extra && { extra: at.extra }),
  });
  if (result.ok) return storableValue(result.value);
  at.errors.set(path, `${title} cannot be calculated: ${result.error.message}`);
  return null;
}
