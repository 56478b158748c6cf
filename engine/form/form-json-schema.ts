import type { FormDefinition } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import { fieldTitle } from "./field-entry";
import { fieldRegistry } from "./fields/registry";
import { holdsValue } from "./holds-value";

/**
 * JSON Schema 2020-12 of a submission of the form, for those who send one from another system. A field that may be
 * hidden or locked is never required here; acceptSubmission has the last word.
 */
export function formJsonSchema(definition: FormDefinition): Variables {
  const properties = definition.fields.filter(holdsValue).map((field) => {
    const about = field.help === undefined ? {} : { description: field.help };
    return [
      field.key,
      { title: fieldTitle(field), ...about, ...fieldRegistry[field.type].jsonSchema(field) },
    ];
  });
  const ruled = new Set(
    (definition.rules ?? []).flatMap(({ effects }) =>
      effects.flatMap(({ kind, field }) => (kind === "require" || kind === "refuse" ? [] : [field])),
    ),
  );
  const required = definition.fields
    .filter(
      (field) =>
        field.required && holdsValue(field) && field.showIf === undefined && field.type !== "calculated",
    )
    .filter((field) => !ruled.has(field.key))
    .map((field) => field.key);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: definition.title,
    type: "object",
    properties: Object.fromEntries(properties),
    required,
    additionalProperties: false,
  };
}
