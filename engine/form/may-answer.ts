import { type FormState, fieldStateOf } from "./form-state";

/**
 * Whether complaints about a field are for who may change the fields of which `editable` is true: its own always, and a
 * rule's refusal too when the rule is about something that they can change.
 */
export function mayAnswer(state: FormState, key: string, editable: (key: string) => boolean): boolean {
  if (editable(key)) return true;
  const { refusedBy } = fieldStateOf(state, key);
  if (refusedBy === null) return false;
  const refusal = state.form.fields.get(key)?.rules.refuse.find(({ rule }) => rule.index === refusedBy);
  return refusal?.rule.when.names.some(editable) ?? false;
}
