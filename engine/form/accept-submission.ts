import { untagged, type Value, type Variables } from "@/contracts/value";
import type { CompiledField, CompiledForm } from "./compile-form";
import { evaluateForm, type FormClock } from "./evaluate-form";
import { fieldTitle, isEmptyValue } from "./field-entry";
import { sameValue } from "./same-value";

/** Where a submission is made: at a start nothing stands yet, at a task the variables do. */
export interface SubmissionContext extends FormClock {
  /** What the fields hold already; a task's submission may leave out what it does not change. */
  current?: Variables;
  /** Keys that may be changed here; absent: all. */
  editableFields?: readonly string[] | undefined;
}

/** The values to keep, or one sentence per field that is wrong, by key (line items: `items[2].quantity`). */
export type Acceptance = { ok: true; values: Variables } | { ok: false; fieldErrors: Record<string, string> };

/**
 * The server's last word on a submission. Unknown fields, wrong types, changes to fields that are read-only here and
 * calculated figures that differ from ours are refused by name; hidden fields are dropped (null where they held
 * something before).
 */
export function acceptSubmission(
  form: CompiledForm,
  submission: Variables,
  context: SubmissionContext,
): Acceptance {
  const errors = new Map<string, string>();
  const current = context.current ?? {};
  const editable = context.editableFields === undefined ? null : new Set(context.editableFields);
  const filled: Variables = {};
  for (const [key, { field }] of form.fields) {
    const changeable = editable === null || editable.has(key);
    const sent = Object.hasOwn(submission, key) ? submission[key] : undefined;
    const before = Object.hasOwn(current, key) ? current[key] : undefined;
    const value = changeable && field.type !== "calculated" && sent !== undefined ? sent : before;
    if (value !== undefined) filled[key] = value;
  }
  const { now, timeZone } = context;
  const evaluation = evaluateForm(form, filled, { now, timeZone });
  for (const [path, message] of Object.entries(evaluation.errors)) {
    if (editable === null || editable.has(fieldKeyOf(path))) errors.set(path, message);
  }
  for (const [key, sent] of Object.entries(submission)) {
    const compiled = form.fields.get(key);
    if (compiled === undefined) errors.set(key, `"${key}" is not a field of this form.`);
    else compareSent(compiled, sent, evaluation.values[key], { editable, errors });
  }
  if (errors.size > 0) return { ok: false, fieldErrors: Object.fromEntries(errors) };
  const dropped = [...form.fields.keys()].filter(
    (key) => evaluation.visible[key] === false && !isEmptyValue(current[key]),
  );
  return {
    ok: true,
    values: { ...evaluation.values, ...Object.fromEntries(dropped.map((key) => [key, null])) },
  };
}

function fieldKeyOf(path: string): string {
  return path.split("[", 1)[0] ?? path;
}

interface Comparison {
  editable: ReadonlySet<string> | null;
  errors: Map<string, string>;
}

/** What was sent for figures that we calculate, or for fields that are read-only here, must be what stands. */
function compareSent(
  compiled: CompiledField,
  sent: Value,
  stands: Value | undefined,
  { editable, errors }: Comparison,
): void {
  const { field, entry } = compiled;
  if (stands === undefined) return;
  if (field.type === "calculated") {
    const problem = differs(sent, stands);
    if (problem !== null) errors.set(field.key, `${fieldTitle(field)} ${problem}`);
    return;
  }
  if (editable !== null && !editable.has(field.key)) {
    const read = sent === null ? entry.empty : entry.read(sent, field).value;
    if (
      !isEmptyValue(sent) &&
      !sameValue(withoutCalculated(compiled, read), withoutCalculated(compiled, stands))
    ) {
      errors.set(field.key, `${fieldTitle(field)} cannot be changed in this step.`);
    }
    return;
  }
  if (compiled.columns.length > 0) compareRows(compiled, sent, stands, errors);
}

function compareRows(compiled: CompiledField, sent: Value, stands: Value, errors: Map<string, string>): void {
  if (!Array.isArray(sent) || !Array.isArray(stands)) return;
  for (const [index, row] of sent.entries()) {
    for (const { key, label } of compiled.columns) {
      const problem = differs(cell(row, key), cell(stands[index], key));
      const path = `${compiled.field.key}[${index}].${key}`;
      const title = `${fieldTitle(compiled.field)}, row ${index + 1}: ${label || key}`;
      if (problem !== null) errors.set(path, `${title} ${problem}`);
    }
  }
}

function cell(row: Value | undefined, key: string): Value | undefined {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return undefined;
  const cells: Record<string, Value> = row;
  return Object.hasOwn(cells, key) ? cells[key] : undefined;
}

function differs(sent: Value | undefined, calculated: Value | undefined): string | null {
  if (sent === undefined || sent === null || sameValue(sent, calculated)) return null;
  if (sameValue(sent, untagged(calculated ?? null))) return null;
  return `was sent as ${inWords(sent)}, but the calculation gives ${inWords(calculated)}.`;
}

function inWords(value: Value | undefined): string {
  if (value === undefined || value === null) return "nothing";
  const plain = untagged(value);
  return typeof plain === "string" ? plain : JSON.stringify(plain);
}

function withoutCalculated(compiled: CompiledField, value: Value): Value {
  if (compiled.columns.length === 0 || !Array.isArray(value)) return value;
  const calculated = new Set(compiled.columns.map((column) => column.key));
  return value.map((row) => {
    if (typeof row !== "object" || row === null) return row;
    return Object.fromEntries(Object.entries(row).filter(([key]) => !calculated.has(key)));
  });
}
