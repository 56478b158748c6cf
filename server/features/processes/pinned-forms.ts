import type { ProcessDefinition } from "@/contracts/process";
import { formsOf } from "./check-draft";
import type { Directory } from "./load-directory";

/** The versions of forms that a process version is made of: those that are published now. */
export function pinnedForms(
  definition: ProcessDefinition,
  directory: Directory,
): { formId: string; formVersionId: string }[] {
  return formsOf(definition).flatMap((formId) => {
    const formVersionId = directory.forms.find((form) => form.id === formId)?.publishedVersionId;
    return formVersionId ? [{ formId, formVersionId }] : [];
  });
}
