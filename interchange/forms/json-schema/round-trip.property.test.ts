/**
 * What JSON Schema can say of a form survives the way there and back: keys, labels, help, kinds, options, limits, columns, and
 * what is always required. Pages, sections, texts to read, conditions and rules are about filling in, not about answers.
 */
import Ajv from "ajv/dist/2020";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Field, type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { fieldTitle } from "@/engine/form/field-entry";
import { fieldRegistry } from "@/engine/form/fields/registry";
import { formJsonSchema } from "@/engine/form/form-json-schema";
import { readFormFile } from "../read-form-file";
import { HINT } from "./field-hint";
import { writeJsonSchema } from "./write-json-schema";

const words = fc.stringMatching(/^[A-Za-zÄÖÜ<>&"' ]{0,30}[A-Za-z]$/).map((text) => text.trim());
const options = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 2, maxLength: 12 })
  .map((values) => values.map((value) => ({ value, label: value.toUpperCase() })));
const limit = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: undefined });
const range = fc.tuple(limit, limit).map(([min, max]) => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined || (min !== undefined && max < min) ? {} : { max }),
}));
const maybe = <Value>(name: string, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [name]: one }));
const columns = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom("text", "number", "currency"), fc.stringMatching(/^c[a-z]{1,6}$/), fc.boolean()),
    {
      minLength: 1,
      maxLength: 5,
      selector: ([, key]) => key,
    },
  )
  .map((all) =>
    all.map(([type, key, required]) => ({
      type,
      key,
      label: `The ${key}`,
      required,
      ...(type === "currency" ? { currency: "CHF" } : {}),
    })),
  );

const settings = fc.oneof(
  maybe("maxLength", fc.integer({ min: 1, max: 999 })).map((rest) => ({ type: "text", ...rest })),
  maybe("maxLength", fc.integer({ min: 1001, max: 19_999 })).map((rest) => ({ type: "longText", ...rest })),
  fc
    .constantFrom(
      "email",
      "phone",
      "url",
      "yesNo",
      "date",
      "time",
      "dateTime",
      "dateRange",
      "person",
      "group",
      "address",
      "signature",
      "hidden",
    )
    .map((type) => ({ type })),
  fc
    .tuple(fc.constantFrom("number", "percent"), range, maybe("decimals", fc.integer({ min: 0, max: 4 })))
    .map(([type, limits, rest]) => ({ type, ...limits, ...rest })),
  fc
    .tuple(range, fc.constantFrom("EUR", "JPY"))
    .map(([limits, currency]) => ({ type: "currency", currency, ...limits })),
  fc.integer({ min: 2, max: 10 }).map((max) => ({ type: "rating", max, shape: "number" })),
  fc
    .tuple(fc.constantFrom("choice", "multiChoice", "dropdown"), options)
    .map(([type, given]) => ({ type, options: given })),
  options.map((scale) => ({
    type: "matrix",
    rows: [
      { key: "one", label: "One" },
      { key: "two", label: "Two" },
    ],
    scale: scale.slice(0, 11),
  })),
  columns.map((given) => ({ type: "lineItems", columns: given, minRows: 0, maxRows: 30 })),
  fc
    .tuple(fc.constantFrom("file", "image"), fc.integer({ min: 1, max: 20 }))
    .map(([type, maxFiles]) => ({ type, maxFiles })),
  fc.constant({ type: "calculated", expression: "1 + 1" }),
  maybe("maxLength", fc.integer({ min: 100, max: 5000 })).map((rest) => ({ type: "richText", ...rest })),
  fc.constant({
    type: "lookup",
    tableId: "01980000-0000-7000-8000-000000000d01",
    labelColumn: "name",
    columns: [{ key: "city", label: "City", type: "text" }],
  }),
);

const form = fc
  .uniqueArray(
    fc.tuple(
      fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_]{0,12}x$/),
      words,
      settings,
      fc.boolean(),
      maybe("help", words),
    ),
    { maxLength: 12, minLength: 1, selector: ([key]) => key },
  )
  .map((fields) =>
    FormDefinitionSchema.parse({
      schemaVersion: 1,
      title: "A form",
      fields: fields.map(([key, label, rest, required, help]) => ({
        ...rest,
        key,
        label,
        ...help,
        required: rest.type !== "calculated" && required,
      })),
    }),
  );

/** What somebody could send: an example of each field that has one, without figures that we reckon. */
const sampleSubmission = ({ fields }: FormDefinition) =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = field.type === "calculated" ? null : fieldRegistry[field.type].sample(field);
      return value === null ? [] : [[field.key, value] as const];
    }),
  );

const hasAllRequired = (definition: FormDefinition) => {
  const sample = sampleSubmission(definition);
  return definition.fields.every(({ key, required }) => !required || key in sample);
};

const sayable = ({ title, fields }: FormDefinition) => ({
  title,
  fields: fields.map((field): Field => ({ ...field, label: fieldTitle(field) })),
});

it("keeps what JSON Schema can say", () => {
  fc.assert(
    fc.property(form, (definition) => {
      const reading = readFormFile(writeJsonSchema(definition), "form.json");
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      expect(reading.forms.map((each) => sayable(each.definition))).toEqual([sayable(definition)]);
      expect(reading.report).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it("is a schema of draft 2020-12 that takes what the form takes", () => {
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    validateFormats: false,
    allErrors: true,
  });
  ajv.addKeyword(HINT);
  fc.assert(
    fc.property(form, (definition) => {
      const schema = JSON.parse(writeJsonSchema(definition));
      expect([ajv.validateSchema(schema), ajv.errors]).toEqual([true, null]);
      const validate = ajv.compile(schema);
      expect(validate(sampleSubmission(definition)), JSON.stringify(validate.errors)).toBe(
        hasAllRequired(definition),
      );
      const wrong = { ...sampleSubmission(definition), nobodyAskedForThis: 1 };
      expect(validate(wrong)).toBe(false);
      expect(ajv.validateSchema(formJsonSchema(definition))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
