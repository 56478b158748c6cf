import type { ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { elementRegistry } from "@/engine/elements/registry";
import type { CompiledForm } from "@/engine/form/compile-form";
import type { Problem } from "./problem";

/** Finds steps whose result would overwrite a form's field, since both are kept under one name. */
export function checkResults(definition: ProcessDefinition, forms: Iterable<CompiledForm>): Problem[] {
  const fields = new Map<string, string>();
  for (const form of forms) for (const key of form.fields.keys()) fields.set(key, form.definition.title);
  return definition.elements.flatMap((element): Problem[] => {
    const title = fields.get(element.id);
    if (title === undefined || !elementRegistry[element.type].hasResult) return [];
    const message = `The result of "${elementTitle(element)}" would overwrite the field "${element.id}" of the form "${title}": both have the same name.`;
    return [
      { severity: "error", code: "resultOverwritesField", message, element: element.id, setting: "id" },
    ];
  });
}
