import { z } from "zod";
import { FormRuleSchema } from "./form-rule";
import { ExpressionSourceSchema, KeySchema } from "./key";

export { ExpressionSourceSchema, KeySchema };

const fieldBase = {
  key: KeySchema,
  label: z.string().max(200),
  help: z.string().max(1000).optional(),
  required: z.boolean().default(false),
  /** Shown only while this is true; a hidden field is neither required nor stored. */
  showIf: ExpressionSourceSchema.optional(),
};

/** An answer to choose; `value` is what is kept and what expressions compare with. */
export const OptionSchema = z.object({ value: z.string().min(1).max(200), label: z.string().max(200) });
export type Option = z.infer<typeof OptionSchema>;

/** ISO 4217 code of the amount's unit. */
const currencyCode = z.string().regex(/^[A-Z]{3}$/);

const columnBase = { key: KeySchema, label: z.string().max(200) };

/** A column of line items. */
export const ColumnSchema = z.discriminatedUnion("type", [
  z.object({ ...columnBase, type: z.literal("text"), required: z.boolean().default(false) }),
  z.object({ ...columnBase, type: z.literal("number"), required: z.boolean().default(false) }),
  z.object({
    ...columnBase,
    type: z.literal("currency"),
    required: z.boolean().default(false),
    currency: currencyCode,
  }),
  /** Computed per row; sees the row's other columns by key. */
  z.object({
    ...columnBase,
    type: z.literal("calculated"),
    expression: ExpressionSourceSchema,
    currency: currencyCode.optional(),
  }),
]);
export type Column = z.infer<typeof ColumnSchema>;

/** One question of a form. Values are JSON; each kind says below what its value is where its name does not. */
export const FieldSchema = z.discriminatedUnion("type", [
  z.object({ ...fieldBase, type: z.literal("text"), maxLength: z.int().min(1).max(1000).optional() }),
  z.object({ ...fieldBase, type: z.literal("longText"), maxLength: z.int().min(1).max(20000).optional() }),
  z.object({
    ...fieldBase,
    type: z.literal("number"),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(10).optional(),
  }),
  z.object({
    ...fieldBase,
    type: z.literal("currency"),
    currency: currencyCode.default("EUR"),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  z.object({ ...fieldBase, type: z.literal("date") }),
  z.object({ ...fieldBase, type: z.literal("choice"), options: z.array(OptionSchema).max(500) }),
  z.object({ ...fieldBase, type: z.literal("multiChoice"), options: z.array(OptionSchema).max(500) }),
  z.object({ ...fieldBase, type: z.literal("yesNo") }),
  /** Value: the member's id. */
  z.object({ ...fieldBase, type: z.literal("person") }),
  /** Value: list of {id, name, size, type} of uploaded files. */
  z.object({ ...fieldBase, type: z.literal("file"), maxFiles: z.int().min(1).max(20).default(5) }),
  /** Value: list of rows, each an object by column key. */
  z.object({
    ...fieldBase,
    type: z.literal("lineItems"),
    columns: z.array(ColumnSchema).min(1).max(20),
    minRows: z.int().min(0).max(500).default(1),
    maxRows: z.int().min(1).max(500).default(100),
  }),
  /** Computed from the other fields, always by the server again. */
  z.object({
    ...fieldBase,
    type: z.literal("calculated"),
    expression: ExpressionSourceSchema,
    currency: currencyCode.optional(),
  }),
]);
export type Field = z.infer<typeof FieldSchema>;
export type FieldType = Field["type"];
export type FieldOf<Type extends FieldType> = Extract<Field, { type: Type }>;

/** A form's fields and rules, as built in the browser and kept per version. */
export const FormDefinitionSchema = z.object({
  schemaVersion: z.literal(1),
  title: z.string().max(200),
  description: z.string().max(2000).optional(),
  fields: z.array(FieldSchema).max(1000),
  /** Beside the fields' own conditions and calculations; absent: none. */
  rules: z.array(FormRuleSchema).max(500).optional(),
});
export type FormDefinition = z.infer<typeof FormDefinitionSchema>;

/** A reference to an uploaded file, as it stands in a submission. */
export const FileReferenceSchema = z.object({
  id: z.uuid(),
  name: z.string().max(255),
  /** Bytes. */
  size: z.int().min(0),
  type: z.string().max(255),
});
export type FileReference = z.infer<typeof FileReferenceSchema>;
