import type { Column, Field, FormDefinition, Option } from "@/contracts/form";
import type { Value, Variables } from "@/contracts/value";
import { fieldTitle } from "@/engine/form/field-entry";
import { fieldRegistry } from "@/engine/form/fields/registry";
import { formJsonSchema } from "@/engine/form/form-json-schema";
import { holdsValue } from "@/engine/form/holds-value";
import { HINT, hintOf } from "./field-hint";

/**
 * A form as JSON Schema 2020-12 of its answers: what it asks, with labels, help, limits and options. Pages, sections and rules are
 * about filling it in and not about answers; they are in the form's own JSON only.
 */
export function writeJsonSchema(definition: FormDefinition): string {
  const { $schema, required } = formJsonSchema(definition);
  const properties = definition.fields
    .filter(holdsValue)
    .map((field) => [field.key, propertyOf(field)] as const);
  const schema = {
    $schema,
    title: definition.title,
    ...(definition.description === undefined ? {} : { description: definition.description }),
    type: "object",
    properties: Object.fromEntries(properties),
    required,
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function propertyOf(field: Field): Variables {
  const { description: _about, enum: _values, ...said } = fieldRegistry[field.type].jsonSchema(field);
  return {
    title: fieldTitle(field),
    ...(field.help === undefined ? {} : { description: field.help }),
    ...(field.type === "calculated" ? { readOnly: true } : {}),
    ...said,
    ...detailsOf(field),
    [HINT]: asValue(hintOf(field)),
  };
}

/** Labels and limits that a schema of what may be sent has no need of, but whoever reads it has. */
function detailsOf(field: Field): Variables {
  switch (field.type) {
    case "choice":
    case "dropdown":
      return optionsSchema(field.options);
    case "multiChoice":
      return { items: optionsSchema(field.options) };
    case "lineItems":
      return { items: rowSchema(field.columns) };
    case "matrix":
      return {
        properties: Object.fromEntries(
          field.rows.map(({ key, label }) => [key, { title: label || key, ...optionsSchema(field.scale) }]),
        ),
      };
    default:
      return {};
  }
}

function optionsSchema(options: readonly Option[]): Variables {
  const values = options.map(
    ({ value, label }): Variables => (label === "" ? { const: value } : { const: value, title: label }),
  );
  // A draft may have no options yet; a list of alternatives without any would be no schema.
  return { type: "string", ...(values.length === 0 ? {} : { oneOf: values }) };
}

function rowSchema(columns: readonly Column[]): Variables {
  return {
    type: "object",
    properties: Object.fromEntries(columns.map((column) => [column.key, columnSchema(column)])),
    required: columns.flatMap((column) => ("required" in column && column.required ? [column.key] : [])),
    additionalProperties: false,
  };
}

function columnSchema({ key: _key, label, ...column }: Column): Variables {
  const { type } = column;
  const title: Variables = label === "" ? {} : { title: label };
  if (type === "text") return { ...title, type: "string", [HINT]: { type } };
  if (type === "number") return { ...title, type: "number", [HINT]: { type } };
  if (type === "currency") return { ...title, type: "number", [HINT]: { type, currency: column.currency } };
  const { expression, currency } = column;
  const hint: Variables = { type, expression, ...(currency === undefined ? {} : { currency }) };
  return { ...title, readOnly: true, [HINT]: hint };
}

const asValue = (hint: object): Value => JSON.parse(JSON.stringify(hint));
