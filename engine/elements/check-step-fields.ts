import type { ElementOf } from "@/contracts/process";
import type { CompileScope } from "@/engine/definition/graph";
import type { CompiledForm } from "@/engine/form/compile-form";
import { fieldTitle } from "@/engine/form/field-entry";
import { elementTitle } from "./element-title";

const listed = {
  editableFields: (key: string) => `makes the field "${key}" editable`,
  hiddenFields: (key: string) => `hides the field "${key}"`,
  requiredFields: (key: string) => `requires the field "${key}"`,
};
const lists = ["editableFields", "hiddenFields", "requiredFields"] as const;

/** Fields that a step names and its form does not have, and those that nobody could fill in though the step requires them. */
export function checkStepFields(
  element: ElementOf<"userTask" | "startEvent">,
  form: CompiledForm | null,
  scope: CompileScope,
): void {
  if (form === null) return;
  const title = elementTitle(element);
  for (const list of lists) {
    for (const key of element[list] ?? []) {
      if (form.fields.has(key)) continue;
      const message = `"${title}" ${listed[list](key)}, which its form does not have.`;
      scope.warning("unknownField", message, list);
    }
  }
  const { editableFields, hiddenFields = [], requiredFields = [] } = element;
  for (const key of requiredFields) {
    const field = form.fields.get(key)?.field;
    const open = (editableFields?.includes(key) ?? true) && !hiddenFields.includes(key);
    if (field === undefined || open) continue;
    const message = `"${title}" requires "${fieldTitle(field)}", but nobody can fill it in there.`;
    scope.warning("requiredUnseen", message, "requiredFields");
  }
}
