import type { FormDefinition } from "@/contracts/form";
import { compileForm } from "./compile-form";
import { judgingRules } from "./compile-rules";
import { type CompiledField, namesUsed } from "./compiled-field";

/**
 * The fields that a step hides and that nothing it shows reads: their values need not leave the server with a task. What
 * a condition or a calculation in sight needs stays, since the browser works the form out as the server does.
 */
export function unseenFields(
  definition: FormDefinition,
  hiddenFields: readonly string[] = [],
): ReadonlySet<string> {
  const unseen = new Set(hiddenFields);
  if (unseen.size === 0) return unseen;
  const { fields } = compileForm(definition);
  const open = [...fields.keys()].filter((key) => !unseen.has(key));
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const name of namesAsked(fields.get(key))) {
      if (unseen.delete(name)) open.push(name);
    }
  }
  return unseen;
}

function namesAsked(compiled: CompiledField | undefined): string[] {
  if (compiled === undefined) return [];
  return [...namesUsed(compiled), ...judgingRules(compiled.rules).flatMap(({ when }) => when.names)];
}

/** The values without those fields. */
export function withoutFields<Values extends object>(values: Values, unseen: ReadonlySet<string>): Values {
  if (unseen.size === 0) return values;
  return Object.fromEntries(Object.entries(values).filter(([key]) => !unseen.has(key))) as Values;
}
