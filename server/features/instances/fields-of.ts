import { type Field, FormDefinitionSchema } from "@/contracts/form";

/** The fields of several forms. A key that forms share is one variable; any of its fields can tell how to read it. */
export function fieldsOf(definitions: unknown[]): Field[] {
  const fields = definitions.flatMap((definition) => FormDefinitionSchema.parse(definition).fields);
  return [...new Map(fields.map((field) => [field.key, field])).values()];
}
