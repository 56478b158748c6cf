import type { Field, FormDefinition } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { fieldTitle, isEmptyValue } from "@/engine/form/field-entry";
import { fieldRegistry } from "@/engine/form/fields/registry";
import { formJsonSchema } from "@/engine/form/form-json-schema";
import { holdsValue } from "@/engine/form/holds-value";
import { editableAt, type StepFields } from "@/engine/form/step-fields";
import { narrowedSchema } from "./narrowed-schema";

/** A form as a step shows it. */
export interface ShownForm {
  form: FormDefinition;
  step: StepFields;
}

/**
 * Submissions that were accepted and will be refused, as whole sentences: for systems that fill in a form, which do not see that
 * it has changed.
 */
export function refusedSubmissions(before: ShownForm, after: ShownForm): string[] {
  const later = new Map(after.form.fields.filter(holdsValue).map((field) => [field.key, field]));
  const gone = before.form.fields.filter(holdsValue).flatMap((field) => {
    const now = later.get(field.key);
    const title = `“${fieldTitle(field)}”`;
    if (now === undefined) return [`${title} is no field any more: who sends it is refused.`];
    return changesOf(field, now, { before, after }).map((said) => `${title} ${said}.`);
  });
  return [...gone, ...newlyRequired(before, after)];
}

type Both = { before: ShownForm; after: ShownForm };

function changesOf(was: Field, is: Field, { before, after }: Both): string[] {
  if (is.type === "calculated" && was.type !== "calculated")
    return ["is calculated now: who sends another figure is refused"];
  if (isOpen(was.key, before) && !isOpen(was.key, after)) return ["cannot be set here any more"];
  return narrowedSchema(schemaOf(was), schemaOf(is));
}

function isOpen(key: string, { step }: ShownForm): boolean {
  return editableAt(step)(key);
}

/** That a list needs an entry is said as any other requirement. */
function schemaOf(field: Field) {
  const { minItems: _, ...schema } = fieldRegistry[field.type].jsonSchema({ ...field, required: false });
  return schema;
}

/** Fields without which nothing is accepted, and those without which it depends on the other answers. */
function newlyRequired(before: ShownForm, after: ShownForm): string[] {
  const needed = alwaysRequired(before);
  const perhaps = sometimesRequired(before);
  const [always, sometimes] = [alwaysRequired(after), sometimesRequired(after)];
  return after.form.fields.flatMap((field) => {
    const title = `“${fieldTitle(field)}”`;
    if (always.has(field.key) && !needed.has(field.key)) {
      return [`${title} is required: who does not send it is refused.`];
    }
    const isNew = sometimes.has(field.key) && !needed.has(field.key) && !perhaps.has(field.key);
    return isNew ? [`${title} is required in some cases: who does not send it then is refused.`] : [];
  });
}

function alwaysRequired(shown: ShownForm): ReadonlySet<string> {
  const { required } = formJsonSchema(shown.form);
  const keys = Array.isArray(required) ? required.map(String) : [];
  return new Set([...keys, ...(shown.step.requiredFields ?? [])].filter((key) => mayBeMissing(key, shown)));
}

function sometimesRequired(shown: ShownForm): ReadonlySet<string> {
  const { fields, rules = [] } = shown.form;
  const byRule = rules.flatMap(({ effects }) =>
    effects.flatMap(({ kind, field }) => (kind === "require" ? field : [])),
  );
  const bySelf = fields.filter(({ required }) => required).map(({ key }) => key);
  return new Set([...byRule, ...bySelf].filter((key) => mayBeMissing(key, shown)));
}

/** Whether who submits has to give it: it can be given here, and nothing stands there to begin with. */
function mayBeMissing(key: string, shown: ShownForm): boolean {
  const field = shown.form.fields.find((candidate) => candidate.key === key);
  if (field === undefined || !holdsValue(field) || field.type === "calculated") return false;
  return isOpen(key, shown) && isEmptyValue(initialOf(field));
}

function initialOf(field: Field): Value | undefined {
  return fieldRegistry[field.type].initial?.(field);
}
