import { untagged, type Value, type Variables } from "@/contracts/value";
import type { CompiledForm } from "./compile-form";
import type { CompiledField } from "./compiled-field";
import { evaluationOf } from "./evaluate-form";
import { fieldTitle, isEmptyValue } from "./field-entry";
import { type FieldState, type FormClock, fieldStateOf } from "./form-state";
import { lookedUp, type RecordFinder } from "./lookup-value";
import { mayAnswer } from "./may-answer";
import { sameValue } from "./same-value";
import { settleForm } from "./settle-form";
import { editableAt, type StepFields } from "./step-fields";

/** Where a submission is made: at a start nothing stands yet, at a task the variables do. */
export interface SubmissionContext extends FormClock, StepFields {
  /** What the fields hold already; a task's submission may leave out what it does not change. */
  current?: Variables;
  /** Records of the tenant's data tables; where they cannot be asked for, lookups are kept as they were sent. */
  findRecord?: RecordFinder | undefined;
}

/** The values to keep, or one sentence per field that is wrong, by key (line items: `items[2].quantity`). */
export type Acceptance = { ok: true; values: Variables } | { ok: false; fieldErrors: Record<string, string> };

/**
 * The server's last word on a submission. Unknown fields, wrong types, changes to fields that are read-only here and
 * figures that differ from those that we calculate or rules set are refused by name; hidden fields are dropped (null
 * where they held something before).
 */
export function acceptSubmission(
  form: CompiledForm,
  submission: Variables,
  context: SubmissionContext,
): Acceptance {
  const errors = new Map<string, string>();
  const { now, timeZone, current = {}, requiredFields } = context;
  const editable = editableAt(context);
  const { filled, unknown } = filledIn(form, submission, context);
  const required = new Set(requiredFields);
  const state = settleForm(form, filled, { now, timeZone, before: current, required });
  const evaluation = evaluationOf(state);
  for (const [path, message] of Object.entries(evaluation.errors)) {
    if (mayAnswer(state, fieldKeyOf(path), editable)) errors.set(path, message);
  }
  for (const [key, problem] of unknown) {
    if (fieldStateOf(state, key).visible) errors.set(key, problem);
  }
  for (const [key, sent] of Object.entries(submission)) {
    const compiled = form.fields.get(key);
    if (compiled === undefined) errors.set(key, `"${key}" is not a field of this form.`);
    else compareSent(compiled, sent, fieldStateOf(state, key), { editable, errors });
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

/** What the fields hold with the submission, lookups as their tables have them; those whose record is not there by key. */
function filledIn(
  form: CompiledForm,
  submission: Variables,
  context: SubmissionContext,
): { filled: Variables; unknown: ReadonlyMap<string, string> } {
  const { current = {}, findRecord: find } = context;
  const editable = editableAt(context);
  const filled: Variables = {};
  const unknown = new Map<string, string>();
  for (const [key, { field }] of form.fields) {
    const sent = Object.hasOwn(submission, key) ? submission[key] : undefined;
    const before = Object.hasOwn(current, key) ? current[key] : undefined;
    const isTaken = editable(key) && field.type !== "calculated" && sent !== undefined;
    const value = isTaken ? sent : before;
    if (value === undefined) continue;
    filled[key] = value;
    if (!isTaken || field.type !== "lookup" || find === undefined) continue;
    const found = lookedUp(field, { sent: value, before, find });
    filled[key] = found.value;
    if (found.problem !== null) unknown.set(key, found.problem);
  }
  return { filled, unknown };
}

function fieldKeyOf(path: string): string {
  return path.split("[", 1)[0] ?? path;
}

interface Comparison {
  editable: (key: string) => boolean;
  errors: Map<string, string>;
}

/** What was sent for figures that are not the sender's to make, or for fields that are read-only here, must be what stands. */
function compareSent(
  compiled: CompiledField,
  sent: Value,
  { visible, value, locked }: FieldState,
  { editable, errors }: Comparison,
): void {
  const { field } = compiled;
  if (!visible) return;
  if (field.type === "calculated") {
    const problem = differs(sent, value, "the calculation gives");
    if (problem !== null) errors.set(field.key, `${fieldTitle(field)} ${problem}`);
  } else if (!editable(field.key)) {
    if (changes(compiled, sent, value)) {
      errors.set(field.key, `${fieldTitle(field)} cannot be changed in this step.`);
    }
  } else if (locked === "set") {
    const same = isEmptyValue(sent) || sameValue(read(compiled, sent), value);
    const problem = same ? null : differs(sent, value, "a rule sets it to");
    if (problem !== null) errors.set(field.key, `${fieldTitle(field)} ${problem}`);
  } else if (locked === "disabled") {
    if (changes(compiled, sent, value)) {
      errors.set(field.key, `${fieldTitle(field)} cannot be changed while no rule enables it.`);
    }
  } else if (compiled.columns.length > 0) compareRows(compiled, sent, value, errors);
}

function read({ entry, field }: CompiledField, sent: Value): Value {
  return sent === null ? entry.empty : entry.read(sent, field).value;
}

function changes(compiled: CompiledField, sent: Value, stands: Value): boolean {
  if (isEmptyValue(sent)) return false;
  return !sameValue(withoutCalculated(compiled, read(compiled, sent)), withoutCalculated(compiled, stands));
}

function compareRows(compiled: CompiledField, sent: Value, stands: Value, errors: Map<string, string>): void {
  if (!Array.isArray(sent) || !Array.isArray(stands)) return;
  for (const [index, row] of sent.entries()) {
    for (const { key, label } of compiled.columns) {
      const problem = differs(cell(row, key), cell(stands[index], key), "the calculation gives");
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

function differs(sent: Value | undefined, stands: Value | undefined, because: string): string | null {
  if (sent === undefined || sent === null || sameValue(sent, stands)) return null;
  if (sameValue(sent, untagged(stands ?? null))) return null;
  return `was sent as ${inWords(sent)}, but ${because} ${inWords(stands)}.`;
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
