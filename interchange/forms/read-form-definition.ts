import { FormDefinitionSchema } from "@/contracts/form";
import type { FormInFile } from "./form-in-file";
import { FormRefusal } from "./form-refusal";

/** Problems of one file that are told; one that is wrong throughout is not mended from a list. */
const MOST_PROBLEMS = 20;

/** Whether the document says that it is a form of ours. */
export function isFormDefinition(document: unknown): document is object {
  return (
    typeof document === "object" &&
    document !== null &&
    "schemaVersion" in document &&
    "fields" in document &&
    Array.isArray(document.fields)
  );
}

/** A form as it was exported: all of it, rules and layout included. */
export function readFormDefinition(document: object): FormInFile[] {
  const read = FormDefinitionSchema.safeParse(document);
  if (read.success) return [{ id: "root", definition: read.data }];
  const problems = read.error.issues.slice(0, MOST_PROBLEMS).map(({ message, path }) => ({
    message: `${message}${message.endsWith(".") ? "" : "."}`,
    pointer: path.map((name) => `/${String(name)}`).join(""),
  }));
  const refusal = new FormRefusal("This is no form of this version.");
  refusal.problems.push(...problems);
  throw refusal;
}
