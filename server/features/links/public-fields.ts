/**
 * What a form asks people outside. Fields that only members can fill in are not shown to them: members and groups are
 * nobody's business outside, records of data tables neither, and files of strangers are not kept.
 */
import type { Field, FormDefinition } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import { fieldTitle } from "@/engine/form/field-entry";
import { editableAt, type StepFields } from "@/engine/form/step-fields";

const forMembers: ReadonlySet<string> = new Set(["person", "group", "file", "image", "lookup"]);

export type PublicFields = {
  /** Not shown outside. */
  leftOut: Field[];
  /** Of these the ones that may have to be filled in: with one of them nobody outside can answer. */
  blocking: Field[];
};

export function publicFieldsOf(form: FormDefinition | null, step: StepFields): PublicFields {
  const editable = editableAt(step);
  const leftOut = (form?.fields ?? []).filter(({ type, key }) => forMembers.has(type) && editable(key));
  const required = new Set([...(step.requiredFields ?? []), ...(form === null ? [] : requiredByRules(form))]);
  return { leftOut, blocking: leftOut.filter((field) => field.required || required.has(field.key)) };
}

const requiredByRules = ({ rules = [] }: FormDefinition): string[] =>
  rules.flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.kind === "require" ? [effect.field] : [])),
  );

/** What may come from outside: of hidden fields only those that the address may fill; no word of fields that are not shown. */
export function admitSubmission(
  form: FormDefinition | null,
  submission: Variables,
  { urlFields, leftOut }: { urlFields: readonly string[]; leftOut: readonly Field[] },
): { values: Variables; refused: Record<string, string[]> } {
  const closed = new Set(
    (form?.fields ?? []).flatMap(({ type, key }) =>
      type === "hidden" && !urlFields.includes(key) ? [key] : [],
    ),
  );
  const values = Object.entries(submission).filter(([key]) => !closed.has(key));
  const refused = leftOut.filter(({ key }) => (submission[key] ?? null) !== null);
  return {
    values: Object.fromEntries(values),
    refused: Object.fromEntries(
      refused.map((field) => [field.key, [`"${fieldTitle(field)}" is not asked on public pages.`]]),
    ),
  };
}
