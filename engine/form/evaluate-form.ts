import type { Variables } from "@/contracts/value";
import type { CompiledForm } from "./compile-form";
import { type FormSituation, type FormState, fieldStateOf } from "./form-state";
import { holdsValue } from "./holds-value";
import { settleForm } from "./settle-form";

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
export function evaluateForm(
  form: CompiledForm,
  filled: Variables,
  situation: FormSituation,
): FormEvaluation {
  return evaluationOf(settleForm(form, filled, situation));
}

export function evaluationOf(state: FormState): FormEvaluation {
  const states = [...state.form.fields].map(([key, { field }]) => ({
    key,
    kept: holdsValue(field),
    ...fieldStateOf(state, key),
  }));
  return {
    values: Object.fromEntries(
      states.flatMap(({ key, kept, visible, value }) => (visible && kept ? [[key, value]] : [])),
    ),
    visible: Object.fromEntries(states.map(({ key, visible }) => [key, visible])),
    errors: Object.fromEntries(
      states.flatMap(({ key, complaints }) =>
        complaints.map(({ path, message }) => [`${key}${path}`, message]),
      ),
    ),
  };
}
