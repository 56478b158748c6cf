import { z } from "zod";
import { choiceFields } from "./fields/choice-fields";
import type { Option } from "./fields/field-base";
import { layoutFields } from "./fields/layout-fields";
import { type Column, lineItemsField } from "./fields/line-items";
import { type LookupColumn, lookupField } from "./fields/lookup-field";
import { numberFields } from "./fields/number-fields";
import { peopleFields } from "./fields/people-fields";
import { textFields } from "./fields/text-fields";
import { timeFields } from "./fields/time-fields";
import { LanguageTagSchema, mostLanguages, TranslationsSchema } from "./form-language";
import { FormRuleSchema } from "./form-rule";
import { ExpressionSourceSchema, KeySchema } from "./key";

export { type Column, ExpressionSourceSchema, KeySchema, type LookupColumn, type Option };

/** One question of a form, or a part of its layout. Values are JSON; each kind says what its value is where its name does not. */
export const FieldSchema = z.discriminatedUnion("type", [
  ...textFields,
  ...numberFields,
  ...timeFields,
  ...choiceFields,
  ...peopleFields,
  lineItemsField,
  lookupField,
  ...layoutFields,
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
  /** What its texts are written in; absent: English. */
  language: LanguageTagSchema.optional(),
  /** In which it can be read beside that; fields and rules carry their own texts. */
  languages: z.array(LanguageTagSchema).max(mostLanguages).optional(),
  /** Title and description. */
  translations: TranslationsSchema.optional(),
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
